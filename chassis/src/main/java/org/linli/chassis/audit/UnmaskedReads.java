package org.linli.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;

/**
 * The lookup log: each time somebody sees protected fields in the clear, who, whose, which and why. Call it before
 * decrypting for the answer; it refuses whoever states no purpose.
 */
@ApplicationScoped
public class UnmaskedReads {

    /** The action of every entry of the lookup log. */
    public static final String LOOKUP = "LOOKUP";

    private final AuditTrail trail;

    public UnmaskedReads(AuditTrail trail) {
        this.trail = trail;
    }

    /** For what belongs to no area. */
    @Transactional
    public void record(Caller caller, String purpose, String targetKind, UUID targetId, Collection<String> fields) {
        record(caller, purpose, targetKind, targetId, null, fields);
    }

    /**
     * @param purpose why the caller needs it, as {@link Purpose#stated} reads it
     * @param area where the person concerned belongs; null when nowhere
     * @param fields the names of the fields shown, never their values
     * @throws CodedException PURPOSE_REQUIRED when the purpose has no code or says nothing
     */
    @Transactional
    public void record(
            Caller caller, String purpose, String targetKind, UUID targetId, AreaPath area, Collection<String> fields) {
        Purpose stated = Purpose.stated(purpose);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a lookup without fields is none");
        }
        AuditEntry entry = AuditEntry.of(caller, LOOKUP)
                .on(targetKind, targetId)
                .because(stated)
                .with("fields", String.join(",", new TreeSet<>(fields)));
        trail.record(area == null ? entry : entry.in(area));
    }
}
