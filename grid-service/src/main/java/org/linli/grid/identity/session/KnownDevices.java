package org.linli.grid.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Recognises a device by the refresh token it was given last, also when that has expired. */
@ApplicationScoped
public class KnownDevices {

    @Inject
    Sessions sessions;

    /**
     * The session that this device has had with the account.
     *
     * @param account empty for a name that does not exist, which costs the same
     * @param refreshToken null when the device has none
     */
    @Transactional
    public Optional<UUID> sessionOf(Optional<UUID> account, String refreshToken) {
        return Optional.ofNullable(refreshToken)
                .flatMap(token -> sessions.of(new TokenSecret(token)))
                .filter(session -> account.filter(session.accountId()::equals).isPresent())
                .filter(LoginSession::isTrustworthy)
                .map(LoginSession::id);
    }
}
