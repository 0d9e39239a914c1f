package org.linli.grievance.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.grievance.catalogue.Catalogue;
import org.linli.grievance.catalogue.CatalogueItem;
import org.linli.grievance.intake.FilingGrievance;
import org.linli.grievance.intake.NewMatter;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.model.IntakeChannel;

/**
 * Files a matter for a need that a visit found. The event carries no words, so the matter is titled by its item; the
 * grid worker's own words stay with the visit, which the matter names as its origin. An item that the catalogue does not
 * have, or has no more, costs nobody the matter: somebody looks at it and decides.
 */
@ApplicationScoped
public class FilingFoundNeeds implements EventHandler<NeedFound> {

    @Inject
    FilingGrievance filing;

    @Inject
    Grievances grievances;

    @Inject
    Catalogue catalogue;

    @Override
    public Set<String> eventTypes() {
        return Set.of("linli.outreach.need-found.v1");
    }

    @Override
    public Class<NeedFound> dataType() {
        return NeedFound.class;
    }

    @Override
    public void on(IncomingEvent<NeedFound> event) {
        NeedFound need = event.data();
        if (grievances.existsFor(need.needId())) {
            return;
        }
        filing.file(matter(need), new Caller(need.reportedBy(), CallerKind.STAFF, List.of(), null, null));
    }

    private NewMatter matter(NeedFound need) {
        Optional<CatalogueItem> item = catalogue.find(need.itemCode());
        return new NewMatter(
                IntakeChannel.PATROL,
                null,
                need.needId(),
                need.visitId(),
                "走访发现:" + item.map(CatalogueItem::chineseName).orElse("事项待确认(" + need.itemCode() + ")"),
                "网格员入户走访时发现,详情见走访记录。",
                item.orElseGet(catalogue::fallback).code(),
                need.areaCode(),
                null,
                null);
    }
}
