package org.linli.grid.identity.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.error.GridError;
import org.linli.grid.identity.session.AccessTokens;
import org.linli.grid.identity.system.SystemClientsConfig.Client;

/** Gives one of Linli's services a token for calling another. */
@ApplicationScoped
public class IssuingSystemToken {

    private static final String GRID = "grid";

    @Inject
    SystemClientsConfig config;

    @Inject
    AccessTokens accessTokens;

    @Inject
    AuditTrail trail;

    /**
     * @param audience the service to be called; null for grid-service
     * @throws CodedException CLIENT_REFUSED
     */
    @Transactional(dontRollbackOn = CodedException.class)
    public SystemToken issue(String clientId, String secret, String audience) {
        String callee = audience == null ? GRID : audience;
        Client client = config.clients().get(clientId);
        if (!isRight(client, secret, callee)) {
            trail.record(AuditEntry.ofNobody("SYSTEM_CLIENT_REFUSED"));
            throw new CodedException(GridError.CLIENT_REFUSED);
        }
        // A service is the same subject for ever, whichever replica asks.
        UUID subject = UUID.nameUUIDFromBytes(bytes("linli:service:" + clientId));
        Caller service = new Caller(
                subject,
                CallerKind.SYSTEM,
                List.of(),
                null,
                null,
                client.roles().orElse(Set.of()));
        trail.record(AuditEntry.of(service, "SYSTEM_TOKEN_ISSUED")
                .with("client", clientId)
                .with("audience", callee));
        AccessTokens.AccessToken token = accessTokens.mintForService(service, callee);
        return new SystemToken(token.value(), token.seconds());
    }

    private static boolean isRight(Client client, String secret, String audience) {
        return client != null
                && MessageDigest.isEqual(bytes(secret), bytes(client.secret()))
                && client.audiences().contains(audience);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
