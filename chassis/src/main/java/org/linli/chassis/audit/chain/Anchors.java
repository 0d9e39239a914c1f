package org.linli.chassis.audit.chain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.chassis.audit.chain.Breach.Cause;

/** What is known of a chain elsewhere, to hold the chain against. */
final class Anchors {

    private final Collection<Anchor> all;
    private final Map<Long, List<Anchor>> byNumber = new HashMap<>();
    private final long furthest;

    Anchors(Collection<Anchor> all) {
        this.all = all;
        all.forEach(anchor -> byNumber.merge(anchor.sealNumber(), List.of(anchor), Anchors::both));
        this.furthest = all.stream().mapToLong(Anchor::sealNumber).max().orElse(0);
    }

    private static List<Anchor> both(List<Anchor> some, List<Anchor> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** An anchor that this service never made was forged where it is kept. */
    Optional<Breach> ofThemselves(SealKeys keys) {
        return all.stream()
                .filter(anchor -> !anchor.isSigned(keys))
                .findFirst()
                .map(forged -> Breach.ofSeal(Cause.ANCHOR_INVALID, forged.sealNumber()));
    }

    Optional<Breach> of(Seal seal) {
        return byNumber.getOrDefault(seal.number(), List.of()).stream().allMatch(anchor -> anchor.matches(seal))
                ? Optional.empty()
                : Optional.of(Breach.ofSeal(Cause.SEAL_CHANGED, seal.number()));
    }

    boolean reachBeyond(long seals) {
        return furthest > seals;
    }
}
