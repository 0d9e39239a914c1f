package org.linli.chassis.audit.chain;

import java.util.List;
import java.util.Optional;

/** What another service has written down of this service's chain. */
public interface KnownElsewhere {

    /** All of it; nothing when it cannot be had now or nobody was asked to keep it. */
    Optional<List<Anchor>> anchors();
}
