package org.linli.outreach.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.Caller;
import org.linli.outreach.model.OutreachRight;
import org.linli.outreach.model.StaffScope;

/** The visits on record, seen through the scope of whoever asks. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {

    /** @throws CodedException NOT_FOUND when there is none, or none that the caller may see */
    Visit visibleTo(Caller caller, UUID id) {
        RowScope scope =
                StaffScope.within("areaPath", caller, OutreachRight.READ).and(RowScope.equal("id", id));
        return find(scope.condition(), scope.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }
}
