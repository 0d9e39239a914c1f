package org.linli.grid.identity.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.error.GridError;
import org.linli.grid.identity.session.AccessTokens;

/** Gives one of Linli's services a token. */
@ApplicationScoped
public class IssuingSystemToken {

    @Inject
    SystemClientConfig config;

    @Inject
    AccessTokens accessTokens;

    @Inject
    AuditTrail trail;

    /** @throws CodedException CLIENT_REFUSED */
    @Transactional(dontRollbackOn = CodedException.class)
    public SystemToken issue(String clientId, String secret) {
        boolean right = MessageDigest.isEqual(bytes(secret), bytes(config.secret()));
        if (!right || !config.ids().contains(clientId)) {
            trail.record(AuditEntry.ofNobody("SYSTEM_CLIENT_REFUSED"));
            throw new CodedException(GridError.CLIENT_REFUSED);
        }
        // A service is the same subject for ever, whichever replica asks.
        UUID subject = UUID.nameUUIDFromBytes(bytes("linli:service:" + clientId));
        Caller service = new Caller(subject, CallerKind.SYSTEM, List.of(), null, null);
        trail.record(AuditEntry.of(service, "SYSTEM_TOKEN_ISSUED").with("client", clientId));
        AccessTokens.AccessToken token = accessTokens.mint(service);
        return new SystemToken(token.value(), token.seconds());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
