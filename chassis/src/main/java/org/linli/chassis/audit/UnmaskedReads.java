package org.linli.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;

/**
 * The lookup log: each time somebody sees protected fields in the clear, who, whose, which and why. Call it before
 * decrypting for the answer; it refuses whoever states no purpose.
 */
@ApplicationScoped
public class UnmaskedReads {

    /** The action of every entry of the lookup log. */
    public static final String LOOKUP = "LOOKUP";

    private static final int LONGEST_PURPOSE = 200;

    private final AuditTrail trail;

    public UnmaskedReads(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * @param purpose why the caller needs it, in the caller's words, at most 200 characters
     * @param fields the names of the fields shown, never their values
     * @throws CodedException PURPOSE_REQUIRED when the purpose is blank or too long
     */
    @Transactional
    public void record(Caller caller, String purpose, String targetKind, UUID targetId, Collection<String> fields) {
        String stated = purpose == null ? "" : purpose.strip();
        if (stated.isEmpty() || stated.codePointCount(0, stated.length()) > LONGEST_PURPOSE) {
            throw new CodedException(AuditError.PURPOSE_REQUIRED);
        }
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a lookup without fields is none");
        }
        trail.record(AuditEntry.of(caller, LOOKUP)
                .on(targetKind, targetId)
                .because(stated)
                .with("fields", String.join(",", new TreeSet<>(fields))));
    }
}
