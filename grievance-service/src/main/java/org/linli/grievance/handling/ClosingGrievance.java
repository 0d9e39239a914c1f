package org.linli.grievance.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.grievance.model.Grievance;

/** 办结: somebody other than the handler has checked that a matter is done. */
@ApplicationScoped
public class ClosingGrievance {

    @Inject
    ChangingGrievance changing;

    public Grievance close(Command command) {
        return changing.change(command, Grievance::close);
    }
}
