package org.linli.grievance.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.linli.chassis.audit.UnmaskedReads;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceRight;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.model.SealedContact;

/** Shows contact data to whoever gave it, and to others for a stated purpose together with an entry in the lookup log. */
@ApplicationScoped
class ReadingContact {

    private static final Set<String> FIELDS = Set.of("contactPhone", "address", "numbersInText");

    @Inject
    Grievances grievances;

    @Inject
    ContactFields fields;

    @Inject
    UnmaskedReads lookups;

    /** Residents read back what they gave themselves; anybody else says why, and that is kept. */
    @Transactional
    ContactView read(UUID grievanceId, String purpose, Caller caller) {
        Grievance grievance = grievances.visibleTo(caller, grievanceId);
        if (!caller.is(CallerKind.RESIDENT)) {
            if (!caller.may(GrievanceRight.READ_CONTACT, new AreaPath(grievance.areaPath()))) {
                throw new CodedException(CommonError.FORBIDDEN);
            }
            lookups.record(caller, purpose, "GRIEVANCE", grievance.id(), new AreaPath(grievance.areaPath()), FIELDS);
        }
        SealedContact contact = grievance.contact();
        return new ContactView(
                fields.phone(contact.phone()), fields.address(contact.address()), fields.numbers(contact.numbers()));
    }
}
