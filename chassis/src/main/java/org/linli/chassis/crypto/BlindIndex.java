package org.linli.chassis.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.chassis.crypto.key.DataKeys;

/**
 * Finds encrypted values without decrypting them: keyed, truncated hashes of the normalised value. Each column and each
 * way of searching has a key of its own, so that values cannot be matched across columns.
 *
 * <p>Whoever reads the index still learns which rows are equal; the shorter the indexed text (a surname, four digits)
 * the more its frequency tells. Use {@link #grams} and {@link #suffix} only where people really search that way.
 */
@ApplicationScoped
public class BlindIndex {

    /** Bytes kept of each hash: enough that two values of one district never meet by chance. */
    public static final int LENGTH = 16;

    private static final int SUFFIX = 4;
    private static final char START = '\u0002';

    private final DataKeys keys;

    @Inject
    public BlindIndex(DataKeys keys) {
        this.keys = keys;
    }

    /** The index of the whole value; null when there is nothing to index. */
    public byte[] of(FieldContext context, String value) {
        String normal = normal(context, value);
        return normal.isEmpty() ? null : hash(context, "exact", normal);
    }

    /**
     * The indexes of a value's first character and of each pair of neighbours, to be stored in a {@code bytea[]} column
     * under a GIN index. In the order of their bytes, which says nothing of the order in the text.
     */
    public byte[][] grams(FieldContext context, String value) {
        String normal = normal(context, value);
        return hashes(
                context, normal.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(first(normal)), pairs(normal)));
    }

    /**
     * What {@link #grams} must contain for a text to hold the fragment: {@code grams @> fragment}. One character finds
     * texts that begin with it (a surname). A match may be false where pairs stand apart, so check after decrypting.
     */
    public byte[][] fragment(FieldContext context, String fragment) {
        String normal = normal(context, fragment);
        if (normal.isEmpty()) {
            return new byte[0][];
        }
        boolean single = normal.codePointCount(0, normal.length()) == 1;
        return hashes(context, single ? Stream.of(first(normal)) : pairs(normal));
    }

    /** The index of the last four characters, of a whole number or of just these four; null when there are fewer. */
    public byte[] suffix(FieldContext context, String value) {
        String normal = normal(context, value);
        return normal.length() < SUFFIX ? null : hash(context, "suffix", normal.substring(normal.length() - SUFFIX));
    }

    private byte[][] hashes(FieldContext context, Stream<String> grams) {
        TreeSet<byte[]> distinct = new TreeSet<>(Arrays::compareUnsigned);
        grams.map(gram -> hash(context, "gram", gram)).forEach(distinct::add);
        return distinct.toArray(byte[][]::new);
    }

    private byte[] hash(FieldContext context, String search, String text) {
        byte[] full = keys.indexMac(search + ":" + context.label()).of(text.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(full, LENGTH);
    }

    private static String normal(FieldContext context, String value) {
        return value == null ? "" : context.kind().normalise(value);
    }

    private static String first(String text) {
        return START + Character.toString(text.codePointAt(0));
    }

    private static Stream<String> pairs(String text) {
        int[] points = text.codePoints().toArray();
        return IntStream.range(0, points.length - 1).mapToObj(i -> new String(points, i, 2));
    }
}
