package org.linli.grievance.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.linli.chassis.audit.UnmaskedReads;
import org.linli.chassis.security.Caller;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.security.AreaPath;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceRight;
import org.linli.grievance.model.Grievances;

/** Shows contact data for a stated purpose, and only together with an entry in the lookup log. */
@ApplicationScoped
class ReadingContact {

    @Inject
    Grievances grievances;

    @Inject
    ContactFields fields;

    @Inject
    UnmaskedReads lookups;

    @Transactional
    ContactView read(UUID grievanceId, String purpose, Caller caller) {
        Grievance grievance = grievances.visibleTo(caller, grievanceId);
        if (!caller.may(GrievanceRight.READ_CONTACT, new AreaPath(grievance.areaPath()))) {
            throw new CodedException(CommonError.FORBIDDEN);
        }
        lookups.record(caller, purpose, "GRIEVANCE", grievance.id(), Set.of("contactPhone", "address"));
        return new ContactView(fields.phone(grievance.contactPhone()), fields.address(grievance.address()));
    }
}
