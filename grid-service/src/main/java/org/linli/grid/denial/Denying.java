package org.linli.grid.denial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shuts out tokens that were given already, in the transaction of what takes their ground away. */
@ApplicationScoped
public class Denying {

    @Inject
    DenialRows rows;

    @Inject
    DenialConfig config;

    /** So that whoever lets tokens live longer lets denials of them live longer too. */
    @ConfigProperty(name = "linli.session.access-token")
    Duration tokenLife;

    @Inject
    Clock clock;

    /** A session is over: none of its tokens is good any more. */
    @Transactional(TxType.MANDATORY)
    public void session(UUID id) {
        rows.deny("SESSION", id.toString(), null, clock.instant().plus(keep()));
    }

    /** The account's rights have changed: tokens that carry what it could before are over, new ones are good. */
    @Transactional(TxType.MANDATORY)
    public void account(UUID id) {
        rows.holdAccount(id);
        Instant now = clock.instant();
        // Later than any time at which another replica, whose clock may be ahead, has read the old rights.
        rows.deny("ACCOUNT", id.toString(), now.plus(config.clockSkew()), now.plus(keep()));
    }

    /** The key is not to be trusted: no token that it signed is good any more. */
    @Transactional(TxType.MANDATORY)
    public void key(String kid) {
        rows.deny("KEY", kid, null, clock.instant().plus(config.keepKeys()));
    }

    /**
     * The time to write into a token as that of reading the account's rights; they must be read after this. Whoever takes
     * rights away waits until the token's transaction is over, or this waits for them.
     */
    @Transactional(TxType.MANDATORY)
    public Instant readingRightsOf(UUID account) {
        rows.shareAccount(account);
        Instant now = clock.instant();
        return rows.deniedBefore(account).filter(now::isBefore).orElse(now);
    }

    private Duration keep() {
        return tokenLife.plus(config.margin());
    }
}
