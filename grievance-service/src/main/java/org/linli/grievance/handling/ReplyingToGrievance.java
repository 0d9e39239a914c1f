package org.linli.grievance.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.grievance.contact.LiftedWords;
import org.linli.grievance.contact.LiftingNumbers;
import org.linli.grievance.contact.NumberSource;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Outcome;

/** 答复: tells the resident what became of it. A small thing done on the spot 当场办 is signed for by the reply. */
@ApplicationScoped
public class ReplyingToGrievance {

    @Inject
    ChangingGrievance changing;

    @Inject
    LiftingNumbers lifting;

    public Grievance reply(Command command, Outcome outcome, String text) {
        return changing.change(
                command,
                (grievance, by, now) -> {
                    if (grievance.status().awaitsSignature()) {
                        grievance.sign(by, now);
                    }
                },
                (grievance, by, now) -> {
                    LiftedWords words = lifting.lift(grievance.contact(), NumberSource.REPLY, text);
                    grievance.reply(outcome, words.text(0), words.numbers(), by, now);
                });
    }
}
