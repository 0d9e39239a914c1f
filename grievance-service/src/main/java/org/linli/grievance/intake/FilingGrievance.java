package org.linli.grievance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.chassis.district.KnownArea;
import org.linli.chassis.district.KnownAreas;
import org.linli.chassis.id.Ids;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.grievance.catalogue.Catalogue;
import org.linli.grievance.catalogue.Classifying;
import org.linli.grievance.contact.ContactFields;
import org.linli.grievance.contact.LiftedWords;
import org.linli.grievance.contact.LiftingNumbers;
import org.linli.grievance.contact.NumberSource;
import org.linli.grievance.deadline.Deadline;
import org.linli.grievance.deadline.Deadlines;
import org.linli.grievance.model.Classified;
import org.linli.grievance.model.Filing;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceError;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.model.Place;
import org.linli.grievance.model.SealedContact;
import org.linli.grievance.model.Wording;
import org.linli.grievance.owner.Owners;
import org.linli.grievance.owner.SettlingOwner;
import org.linli.grievance.timeline.GrievanceJournal;

/** Puts a matter on record: classified, placed, numbered, with an owner and a due time that can be counted on. */
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
    LiftingNumbers lifting;

    @Inject
    Owners owners;

    @Inject
    SettlingOwner settling;

    @Inject
    GrievanceJournal journal;

    @Inject
    Clock clock;

    @Transactional
    public Grievance file(NewMatter matter, Caller by) {
        Instant now = clock.instant();
        KnownArea area = areas.current(matter.areaCode())
                .orElseThrow(() -> new CodedException(GrievanceError.UNKNOWN_AREA, matter.areaCode()));
        SealedContact given = contact.seal(matter.contactPhone(), matter.address());
        LiftedWords words = lifting.lift(given, NumberSource.MATTER, matter.title(), matter.body());
        Classified item = classifying.classify(matter.itemCode(), words.text(0), words.text(1));
        Deadline due = deadlines.from(now, catalogue.ruleOf(item).allowance());
        Grievance grievance =
                Grievance.file(filing(matter, area, words, given.with(words.numbers()), item, due, now), by);
        journal.record(grievance);
        settling.announce(grievance);
        return grievance;
    }

    private Filing filing(
            NewMatter matter,
            KnownArea area,
            LiftedWords words,
            SealedContact given,
            Classified item,
            Deadline due,
            Instant now) {
        return new Filing(
                Ids.next(),
                grievances.nextNumber(LocalDate.ofInstant(now, clock.getZone())),
                matter.from(now),
                Wording.lifted(words.text(0), words.text(1)),
                new Place(area.code(), area.path()),
                given,
                item,
                due,
                owners.of(area.path()));
    }
}
