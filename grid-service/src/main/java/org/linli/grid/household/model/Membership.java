package org.linli.grid.household.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.chassis.id.Ids;

/** That somebody belongs to a household, from one day until another. */
@Entity
@Table(name = "membership")
public class Membership {

    /** Where somebody is registered 户籍 and where they live 居住 may differ. */
    @Schema(name = "MembershipKind")
    public enum Kind {
        REGISTERED,
        LIVING
    }

    @Id
    private UUID id;

    private UUID householdId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String relation;
    private boolean head;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Membership() {}

    public static Membership of(
            Household household, Person person, Kind kind, String relation, boolean head, LocalDate from) {
        Membership membership = new Membership();
        membership.id = Ids.next();
        membership.householdId = household.id();
        membership.person = person;
        membership.kind = kind;
        membership.relation = relation;
        membership.head = head;
        membership.validFrom = from;
        return membership;
    }

    public UUID householdId() {
        return householdId;
    }

    public Person person() {
        return person;
    }

    public Kind kind() {
        return kind;
    }

    public String relation() {
        return relation;
    }

    public boolean isHead() {
        return head;
    }

    UUID id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    boolean isOver() {
        return validTo != null;
    }
}
