package org.linli.grievance.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.grievance.model.Grievance;

/** 签收: the handler confirms having a matter. */
@ApplicationScoped
public class SigningGrievance {

    @Inject
    ChangingGrievance changing;

    public Grievance sign(Command command) {
        return changing.change(command, Grievance::sign);
    }
}
