package org.linli.grievance.contact;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.model.Wording;
import org.linli.grievance.timeline.StoredNotes;

/**
 * Carries over what was written before numbers of persons were lifted out of texts, or was lifted by rules that found
 * fewer of them. It takes a few matters in each
 * transaction, so that it goes on where it was stopped, shares the work with other processes, and ends by itself.
 */
@ApplicationScoped
class LiftingStoredNumbers {

    private static final Logger LOG = Logger.getLogger(LiftingStoredNumbers.class);
    private static final int AT_ONCE = 100;
    private static final int FIRST_NOTE = 1;

    @Inject
    Grievances grievances;

    @Inject
    StoredNotes notes;

    @Inject
    LiftingNumbers lifting;

    @Scheduled(
            identity = "lifting-stored-numbers",
            every = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void liftAll() {
        int lifted = 0;
        for (int some = liftSome(); some > 0; some = liftSome()) {
            lifted += some;
        }
        if (lifted > 0) {
            LOG.infof("the numbers in the texts of %d stored matters are sealed now", lifted);
        }
    }

    /** One transaction's worth; how many matters that were. */
    @Transactional
    int liftSome() {
        List<Grievance> some = grievances.withNumbersToLift(AT_ONCE);
        some.forEach(this::lift);
        return some.size();
    }

    private void lift(Grievance grievance) {
        List<StoredNotes.Note> replies = notes.ofReplies(grievance.id());
        String last = grievance.reply() == null ? null : grievance.reply().text();
        Wording words = grievance.wording();
        LiftedWords matter = lifting.lift(grievance.contact(), NumberSource.MATTER, words.title(), words.body());
        LiftedWords told = lifting.lift(
                grievance.contact().with(matter.numbers()),
                NumberSource.REPLY,
                Stream.concat(Stream.of(last), replies.stream().map(StoredNotes.Note::text))
                        .toArray(String[]::new));
        for (int reply = 0; reply < replies.size(); reply++) {
            notes.replace(replies.get(reply), told.text(FIRST_NOTE + reply));
        }
        grievance.keepLifted(Wording.lifted(matter.text(0), matter.text(1)), told.text(0), told.numbers());
    }
}
