package org.linli.outreach.area;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An area as this service knows it. */
@Entity
@Immutable
@Table(name = "known_area")
public class KnownArea {

    @Id
    private UUID id;

    private String code;
    private String name;
    private String path;
    private boolean current;

    protected KnownArea() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String path() {
        return path;
    }

    public boolean isCurrent() {
        return current;
    }
}
