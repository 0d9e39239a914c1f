package org.linli.grid.household.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.chassis.crypto.BlindIndex;

/**
 * Finds households by their sealed care flags. There are only a few flags, so one blind index for each would show by its
 * frequency what it stands for. Households are therefore dealt into many small groups by their id, each group has marks of
 * its own, and every household has equally many: what is missing is filled up with random ones.
 */
@ApplicationScoped
public class CareMarks {

    /** Of 200,000 households some fifty share a group: too few to tell one flag's frequency from another's. */
    static final int GROUPS = 4096;

    private static final long SPREAD = 0x9e3779b97f4a7c15L;
    private static final int GROUP_BITS = Long.SIZE - Integer.numberOfTrailingZeros(GROUPS);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BlindIndex index;
    private final Map<CareFlag, byte[][]> ofFlag = new ConcurrentHashMap<>();

    @Inject
    public CareMarks(BlindIndex index) {
        this.index = index;
    }

    /** The marks of one household, in the order of their bytes. */
    public byte[][] of(UUID household, Set<CareFlag> flags) {
        int group = group(household);
        Stream<byte[]> real = flags.stream().map(flag -> every(flag)[group]);
        Stream<byte[]> fill = Stream.generate(CareMarks::random).limit(CareFlag.values().length - (long) flags.size());
        return Stream.concat(real, fill).sorted(Arrays::compareUnsigned).toArray(byte[][]::new);
    }

    /** What the marks of a household overlap with when it has one of the flags at least. */
    byte[][] anyOf(Collection<CareFlag> flags) {
        return flags.stream()
                .distinct()
                .map(this::every)
                .flatMap(Arrays::stream)
                .toArray(byte[][]::new);
    }

    /** The root of all indexes never changes, so that these stay right as long as the process lives. */
    private byte[][] every(CareFlag flag) {
        return ofFlag.computeIfAbsent(flag, unseen -> IntStream.range(0, GROUPS)
                .mapToObj(group -> index.of(CareFlagText.CONTEXT, unseen.name() + "@" + group))
                .toArray(byte[][]::new));
    }

    private static int group(UUID household) {
        long id = household.getMostSignificantBits() ^ household.getLeastSignificantBits();
        return (int) (id * SPREAD >>> GROUP_BITS);
    }

    private static byte[] random() {
        byte[] mark = new byte[BlindIndex.LENGTH];
        RANDOM.nextBytes(mark);
        return mark;
    }
}
