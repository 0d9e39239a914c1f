package org.linli.chassis.audit.chain;

import java.util.Optional;

/** What another service has written down of this service's chain. */
public interface KnownElsewhere {

    /**
     * All that is known by now, in the order of the seals and read while it is gone through, which may end in an
     * {@link java.io.UncheckedIOException}. Nothing when it cannot be had now or nobody was asked to keep it.
     */
    Optional<Iterable<Anchor>> anchors();
}
