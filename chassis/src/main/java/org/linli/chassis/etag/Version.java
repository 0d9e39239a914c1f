package org.linli.chassis.etag;

import jakarta.ws.rs.core.EntityTag;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** A row's version as the entity tag that reads answer with and updates are checked against. */
public final class Version {

    private Version() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Refuses a change that was decided on an older reading.
     *
     * @param ifMatch the {@code If-Match} header; absent or {@code *} means that the caller does not mind
     * @throws CodedException STALE_VERSION when the row has changed since
     */
    public static void requireCurrent(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.trim())) {
            return;
        }
        for (String tag : ifMatch.split(",", -1)) {
            if (tag.trim().equals('"' + Long.toString(version) + '"')) {
                return;
            }
        }
        throw new CodedException(CommonError.STALE_VERSION);
    }
}
