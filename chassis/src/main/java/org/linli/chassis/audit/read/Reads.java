package org.linli.chassis.audit.read;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.chassis.audit.AuditEntry;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.paging.Page;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Grant;

/**
 * Remembers what somebody was shown. Call it once per answer, whatever the answer's size. Clear text of protected fields
 * is the business of {@link org.linli.chassis.audit.UnmaskedReads}, which asks for a purpose.
 */
@ApplicationScoped
public class Reads {

    /** The action of an entry about one thing that was shown. */
    public static final String READ = "READ";

    /** The action of an entry about a list that was shown. */
    public static final String LISTED = "LISTED";

    static final String ROWS = "rows";

    private final AuditTrail trail;
    private final MeterRegistry metrics;

    public Reads(AuditTrail trail, MeterRegistry metrics) {
        this.trail = trail;
        this.metrics = metrics;
    }

    /**
     * One thing was shown.
     *
     * @param area where it is; null for what belongs to no area
     * @param part which part of it, as a code such as {@code timeline}
     * @param rows how many rows that were, such as the members of a household
     */
    @Transactional
    public void one(Caller reader, String targetType, UUID id, AreaPath area, String part, int rows) {
        if (!reader.is(CallerKind.RESIDENT)) {
            AuditEntry entry = AuditEntry.of(reader, READ).on(targetType, id).with("part", part);
            record(reader, targetType, area == null ? entry : entry.in(area), rows);
        }
    }

    /**
     * A page of a list was shown; an empty one shows nothing.
     *
     * @param within the area that was asked for; null when it was all that the reader may see
     */
    @Transactional
    public void list(Caller reader, String targetType, AreaPath within, Page<?> page) {
        if (!reader.is(CallerKind.RESIDENT) && !page.items().isEmpty()) {
            AuditEntry entry = AuditEntry.of(reader, LISTED).onAll(targetType);
            Optional<AreaPath> area = within == null ? common(reader.grants()) : Optional.of(within);
            record(
                    reader,
                    targetType,
                    area.map(entry::in).orElse(entry),
                    page.items().size());
        }
    }

    private void record(Caller reader, String targetType, AuditEntry entry, int rows) {
        trail.record(entry.with(ROWS, Integer.toString(rows)));
        metrics.counter("linli.audit.rows.read", "kind", reader.kind().name(), "of", targetType)
                .increment(rows);
    }

    /** The smallest area that everything lies in which the reader's grants reach. */
    private static Optional<AreaPath> common(List<Grant> grants) {
        return grants.stream()
                .map(grant -> grant.area().value())
                .reduce(Reads::common)
                .filter(path -> !path.isEmpty())
                .map(AreaPath::new);
    }

    private static String common(String one, String other) {
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        int same = 0;
        while (same < Math.min(left.length, right.length) && left[same].equals(right[same])) {
            same++;
        }
        return String.join(".", Arrays.asList(left).subList(0, same));
    }
}
