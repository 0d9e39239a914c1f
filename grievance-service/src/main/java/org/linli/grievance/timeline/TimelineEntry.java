package org.linli.grievance.timeline;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.linli.chassis.security.CallerKind;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceAction;
import org.linli.grievance.model.GrievanceStatus;
import org.linli.grievance.model.Step;

/** One line of a matter's history; written once, never changed. */
@Entity
@Immutable
@Table(name = "timeline_entry")
class TimelineEntry {

    /** The entry's number is the number of the matter's event that tells the same. */
    @Embeddable
    record Key(UUID grievanceId, long number) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private GrievanceAction action;

    @Enumerated(EnumType.STRING)
    private GrievanceStatus status;

    private UUID actorAccountId;

    @Enumerated(EnumType.STRING)
    private CallerKind actorKind;

    private Instant occurredAt;
    private String note;

    protected TimelineEntry() {}

    static TimelineEntry of(Grievance grievance, Step step) {
        TimelineEntry entry = new TimelineEntry();
        entry.key = new Key(grievance.id(), grievance.eventVersion());
        entry.action = step.action();
        entry.status = step.status();
        entry.actorAccountId = step.by().accountId();
        entry.actorKind = step.by().kind();
        entry.occurredAt = step.at();
        entry.note = step.note();
        return entry;
    }

    TimelineView view() {
        return new TimelineView(
                key.number(), action, action.chinese(), status, status.chinese(), actorKind, occurredAt, note);
    }

    StoredNotes.Note storedNote() {
        return new StoredNotes.Note(key.grievanceId(), key.number(), note);
    }
}
