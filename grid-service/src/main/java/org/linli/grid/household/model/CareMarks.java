package org.linli.grid.household.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
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
import org.linli.chassis.scope.RowScope;

/**
 * Finds households by their sealed care flags. There are only a few flags, so one blind index for each would show by its
 * frequency what it stands for. Households are therefore dealt into many small groups by their id, each group has marks of
 * its own, and every household has equally many: what is missing is filled up with random ones.
 */
@ApplicationScoped
public class CareMarks {

    /** Of 200,000 households some fifty share a group: too few to tell one flag's frequency from another's. */
    static final int GROUPS = 4096;

    /**
     * Whether the mark of a household's own group is among its marks. The last three digits of the id tell the group, so
     * that each row is compared with one mark, from wherever a query comes to it.
     */
    private static final String CONDITION = "cast(sql('(substring(? from "
            + "cast(cast(''x'' || right(cast(? as text), 3) as bit(12)) as integer) * 16 + 1 for 16) = any (?))', "
            + ":%s, id, careMarks) as boolean) = true";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final BlindIndex index;
    private final Map<CareFlag, byte[]> ofFlag = new ConcurrentHashMap<>();

    @Inject
    public CareMarks(BlindIndex index) {
        this.index = index;
    }

    /** The marks of one household, in the order of their bytes. */
    public byte[][] of(UUID household, Set<CareFlag> flags) {
        int group = group(household);
        Stream<byte[]> real = flags.stream().map(flag -> mark(flag, group));
        Stream<byte[]> fill = Stream.generate(CareMarks::random).limit(CareFlag.values().length - (long) flags.size());
        return Stream.concat(real, fill).sorted(Arrays::compareUnsigned).toArray(byte[][]::new);
    }

    /** The households that have one of the flags at least. */
    RowScope anyOf(Collection<CareFlag> flags) {
        return flags.stream()
                .distinct()
                .map(flag -> RowScope.where(CONDITION, every(flag)))
                .reduce(RowScope.nothing(), RowScope::or);
    }

    byte[] mark(CareFlag flag, int group) {
        return Arrays.copyOfRange(every(flag), group * BlindIndex.LENGTH, (group + 1) * BlindIndex.LENGTH);
    }

    static int group(UUID household) {
        return (int) (household.getLeastSignificantBits() & (GROUPS - 1));
    }

    /** The root of all indexes never changes, so that these stay right as long as the process lives. */
    private byte[] every(CareFlag flag) {
        return ofFlag.computeIfAbsent(flag, unseen -> {
            ByteBuffer marks = ByteBuffer.allocate(GROUPS * BlindIndex.LENGTH);
            IntStream.range(0, GROUPS)
                    .forEach(group -> marks.put(index.of(CareFlagText.CONTEXT, unseen.name() + "@" + group)));
            return marks.array();
        });
    }

    private static byte[] random() {
        byte[] mark = new byte[BlindIndex.LENGTH];
        RANDOM.nextBytes(mark);
        return mark;
    }
}
