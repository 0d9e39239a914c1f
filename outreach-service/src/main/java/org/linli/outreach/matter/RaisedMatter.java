package org.linli.outreach.matter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A matter that came from a visit, as grievance-service's events tell it. */
@Entity
@Immutable
@Table(name = "raised_matter")
public class RaisedMatter {

    @Id
    private UUID grievanceId;

    private UUID visitId;
    private String number;
    private String status;

    protected RaisedMatter() {}

    public UUID grievanceId() {
        return grievanceId;
    }

    public UUID visitId() {
        return visitId;
    }

    public String number() {
        return number;
    }

    public String status() {
        return status;
    }
}
