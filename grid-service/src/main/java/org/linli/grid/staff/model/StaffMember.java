package org.linli.grid.staff.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.CallerKind;

/** Somebody who works for the district or, as a partner, for an outside party. */
@Entity
@Table(name = "staff_member")
public class StaffMember {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CallerKind kind;

    private UUID accountId;

    @Convert(converter = StaffName.class)
    @Column(name = "name_enc")
    private String name;

    private Instant createdAt;

    protected StaffMember() {}

    public static StaffMember of(CallerKind kind, String name, UUID accountId, Instant at) {
        StaffMember member = new StaffMember();
        member.id = Ids.next();
        member.kind = kind;
        member.name = name;
        member.accountId = accountId;
        member.createdAt = at;
        return member;
    }

    public UUID id() {
        return id;
    }

    public CallerKind kind() {
        return kind;
    }

    public UUID accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }
}
