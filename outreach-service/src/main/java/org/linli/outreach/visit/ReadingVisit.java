package org.linli.outreach.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.linli.chassis.audit.PurposeCode;
import org.linli.chassis.audit.UnmaskedReads;
import org.linli.chassis.audit.read.Reads;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.outreach.matter.RaisedMatter;
import org.linli.outreach.matter.RaisedMatters;
import org.linli.outreach.model.OutreachRight;

/** Shows a visit; its words to the visitor and the community's clerks, and only with an entry in the lookup log. */
@ApplicationScoped
class ReadingVisit {

    /** What the look is for unless the reader says something else: following up on the visit is their work. */
    private static final String USUAL_PURPOSE = PurposeCode.VISIT.name();

    @Inject
    Visits visits;

    @Inject
    VisitWords words;

    @Inject
    RaisedMatters matters;

    @Inject
    UnmaskedReads lookups;

    @Inject
    Reads reads;

    /** @param purpose why the words are needed, as a code with or without words; null for the usual */
    @Transactional
    VisitView read(UUID id, String purpose, Caller caller) {
        Visit visit = visits.visibleTo(caller, id);
        AreaPath at = new AreaPath(visit.areaPath());
        RaisedMatter matter = matters.of(visit.id()).orElse(null);
        boolean open =
                caller.may(OutreachRight.READ_WORDS, at) || caller.accountId().equals(visit.visitedBy());
        Set<String> shown = open ? fields(visit) : Set.of();
        if (shown.isEmpty()) {
            reads.one(caller, "VISIT", visit.id(), at, "visit", 1);
        } else {
            lookups.record(caller, purpose == null ? USUAL_PURPOSE : purpose, "VISIT", visit.id(), at, shown);
        }
        return VisitView.of(visit, open ? words : null, matter);
    }

    private static Set<String> fields(Visit visit) {
        Set<String> fields = new TreeSet<>();
        if (visit.note() != null) {
            fields.add("note");
        }
        if (visit.need() != null) {
            fields.add("need");
        }
        return fields;
    }
}
