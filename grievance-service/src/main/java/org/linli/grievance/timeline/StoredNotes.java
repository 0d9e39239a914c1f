package org.linli.grievance.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.linli.grievance.model.GrievanceAction;

/**
 * The words of replies that the timeline has kept. The one exception to its being append-only: numbers of persons that
 * were written into it before they were lifted out of texts are replaced by stars.
 */
@ApplicationScoped
public class StoredNotes {

    @Inject
    EntityManager database;

    /** The note of one entry. */
    public record Note(UUID grievanceId, long number, String text) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public List<Note> ofReplies(UUID grievanceId) {
        return database.createQuery(
                        "from TimelineEntry where key.grievanceId = :id and action = :reply order by key.number",
                        TimelineEntry.class)
                .setParameter("id", grievanceId)
                .setParameter("reply", GrievanceAction.REPLY)
                .getResultStream()
                .map(TimelineEntry::storedNote)
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(Note note, String text) {
        if (!note.text().equals(text)) {
            database.createNativeQuery(
                            "update timeline_entry set note = :text where grievance_id = :id and number = :number")
                    .setParameter("text", text)
                    .setParameter("id", note.grievanceId())
                    .setParameter("number", note.number())
                    .executeUpdate();
        }
    }
}
