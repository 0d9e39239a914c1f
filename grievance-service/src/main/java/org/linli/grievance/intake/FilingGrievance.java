package org.linli.grievance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.chassis.id.Ids;
import org.linli.grievance.area.KnownArea;
import org.linli.grievance.area.KnownAreas;
import org.linli.grievance.catalogue.Catalogue;
import org.linli.grievance.catalogue.Classifying;
import org.linli.grievance.contact.ContactFields;
import org.linli.grievance.deadline.Deadline;
import org.linli.grievance.deadline.Deadlines;
import org.linli.grievance.model.Actor;
import org.linli.grievance.model.Classified;
import org.linli.grievance.model.Filing;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.timeline.GrievanceJournal;

/** Puts a matter on record: classified, placed, numbered and with a due time that can be counted on. */
@ApplicationScoped
public class FilingGrievance {

    @Inject
    Grievances grievances;

    @Inject
    KnownAreas areas;

    @Inject
    Classifying classifying;

    @Inject
    Catalogue catalogue;

    @Inject
    Deadlines deadlines;

    @Inject
    ContactFields contact;

    @Inject
    GrievanceJournal journal;

    @Inject
    Clock clock;

    @Transactional
    public Grievance file(NewMatter matter, Actor actor) {
        Instant now = clock.instant();
        KnownArea area = areas.current(matter.areaCode());
        Classified item = classifying.classify(matter.itemCode(), matter.title(), matter.body());
        Deadline due = deadlines.from(now, catalogue.ruleOf(item).allowance());
        Grievance grievance = Grievance.file(filing(matter, area, item, due, now), actor);
        journal.record(grievance);
        return grievance;
    }

    private Filing filing(NewMatter matter, KnownArea area, Classified item, Deadline due, Instant now) {
        return new Filing(
                Ids.next(),
                grievances.nextNumber(LocalDate.ofInstant(now, clock.getZone())),
                matter.channel(),
                matter.residentId(),
                matter.originNeedId(),
                matter.originVisitId(),
                matter.title(),
                matter.body(),
                area.code(),
                area.path(),
                contact.sealAddress(matter.address()),
                contact.sealPhone(matter.contactPhone()),
                item,
                now,
                due.dueAt(),
                due.confirmed());
    }
}
