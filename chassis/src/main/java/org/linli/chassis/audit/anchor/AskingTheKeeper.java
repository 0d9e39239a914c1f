package org.linli.chassis.audit.anchor;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.linli.chassis.audit.chain.Anchor;
import org.linli.chassis.audit.chain.KnownElsewhere;

/** What the service that keeps this one's anchors has written down. */
@ApplicationScoped
class AskingTheKeeper implements KnownElsewhere {

    private static final Logger LOG = Logger.getLogger(AskingTheKeeper.class);

    private final AnchorConfig config;
    private final AnchorCalls calls;
    private final String service;

    AskingTheKeeper(AnchorConfig config, AnchorCalls calls, @ConfigProperty(name = "linli.service") String service) {
        this.config = config;
        this.calls = calls;
        this.service = service;
    }

    @Override
    public Optional<Iterable<Anchor>> anchors() {
        return config.keeperUrl().flatMap(this::ask);
    }

    private Optional<Iterable<Anchor>> ask(String keeper) {
        try {
            long reach = calls.reach(keeper, service);
            return Optional.of(() -> new PagedAnchors(after -> calls.kept(keeper, service, after), reach));
        } catch (IOException unreachable) {
            LOG.warnf("The keeper of the audit anchors did not tell them: %s", unreachable);
            return Optional.empty();
        }
    }
}
