package org.linli.chassis.etag;

import jakarta.ws.rs.core.EntityTag;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.connection.EntityTags;

/** A row's version as the entity tag that reads answer with and updates are checked against. */
public final class Version {

    private static final char PART = '.';

    private Version() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * For a reading that shows more than the row: changes are still checked against the row alone.
     *
     * @param rest the state of what else is shown, in letters and digits
     */
    public static EntityTag tag(long version, String rest) {
        return new EntityTag(Long.toString(version) + PART + rest);
    }

    /**
     * Refuses a change that was decided on an older reading.
     *
     * @param ifMatch the {@code If-Match} header, all its lines joined; absent or {@code *} means that the caller does
     *     not mind
     * @throws CodedException STALE_VERSION when the row has changed since
     */
    public static void requireCurrent(String ifMatch, long version) {
        String current = Long.toString(version);
        if (ifMatch != null
                && !EntityTags.parse(ifMatch)
                        .map(tags -> tags.strongly(tag -> of(tag).equals(current)))
                        .orElse(false)) {
            throw new CodedException(CommonError.STALE_VERSION);
        }
    }

    private static String of(String tag) {
        int end = tag.indexOf(PART);
        return end < 0 ? tag : tag.substring(0, end);
    }
}
