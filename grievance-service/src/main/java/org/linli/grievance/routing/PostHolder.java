package org.linli.grievance.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A post that somebody holds on certain days, as grid-service's events tell it. */
@Entity
@Immutable
@Table(name = "post_holder")
public class PostHolder {

    @Id
    private UUID postId;

    private UUID accountId;
    private String role;
    private String areaCode;
    private String areaPath;
    private LocalDate validFrom;
    private LocalDate validTo;
    private UUID successorPostId;

    protected PostHolder() {}

    public UUID postId() {
        return postId;
    }

    public UUID accountId() {
        return accountId;
    }

    public String role() {
        return role;
    }

    public String areaCode() {
        return areaCode;
    }

    public String areaPath() {
        return areaPath;
    }

    /** The post that gets its open work when it ends; null when none was named. */
    public UUID successorPostId() {
        return successorPostId;
    }

    public boolean isHeldOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && !hasEndedBy(day);
    }

    public boolean hasEndedBy(LocalDate day) {
        return validTo != null && !day.isBefore(validTo);
    }
}
