package org.linli.grievance.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.grievance.handling.ChangingGrievance;
import org.linli.grievance.handling.Command;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.Rating;

/** 评价: the resident says whether a matter is settled. */
@ApplicationScoped
class RatingReply {

    @Inject
    ChangingGrievance changing;

    Grievance rate(Command command, RateRequest rating) {
        return changing.change(
                command,
                (grievance, by, now) -> grievance.rate(new Rating(rating.settled(), rating.satisfaction()), by, now));
    }
}
