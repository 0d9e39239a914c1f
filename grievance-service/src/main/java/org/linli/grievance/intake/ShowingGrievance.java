package org.linli.grievance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.linli.chassis.security.Caller;
import org.linli.grievance.deadline.FeedbackConfig;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Terms;

/** Shows a matter to somebody, with what they may do to it at this moment. */
@ApplicationScoped
public class ShowingGrievance {

    @Inject
    FeedbackConfig feedback;

    @Inject
    Clock clock;

    public GrievanceView to(Caller caller, Grievance grievance) {
        Terms terms = new Terms(clock.instant(), feedback.urgePause(), feedback.reopenWindow());
        return GrievanceView.of(grievance, terms.allowed(caller, grievance));
    }
}
