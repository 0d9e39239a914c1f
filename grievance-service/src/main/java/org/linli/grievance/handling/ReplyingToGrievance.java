package org.linli.grievance.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Outcome;

/** 答复: tells the resident what became of it. A small thing done on the spot 当场办 is signed for by the reply. */
@ApplicationScoped
public class ReplyingToGrievance {

    @Inject
    ChangingGrievance changing;

    public Grievance reply(Command command, Outcome outcome, String text) {
        return changing.change(
                command,
                (grievance, actor, now) -> {
                    if (grievance.awaitsSignature()) {
                        grievance.sign(actor, now);
                    }
                },
                (grievance, actor, now) -> grievance.reply(outcome, text, actor, now));
    }
}
