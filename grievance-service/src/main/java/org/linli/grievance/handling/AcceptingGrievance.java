package org.linli.grievance.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.grievance.model.Grievance;

/** 受理: takes a matter on. */
@ApplicationScoped
public class AcceptingGrievance {

    @Inject
    ChangingGrievance changing;

    public Grievance accept(Command command) {
        return changing.change(command, Grievance::accept);
    }
}
