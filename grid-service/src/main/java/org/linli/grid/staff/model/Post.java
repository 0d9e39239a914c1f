package org.linli.grid.staff.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.event.EventSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Grant;
import org.linli.grid.area.model.Area;
import org.linli.grid.error.GridError;

/** A post 岗位: somebody answers for an area in a role, from one day until another. */
@Entity
@Table(name = "post")
public class Post implements EventSource {

    @Id
    private UUID id;

    @Version
    private long version;

    private long eventVersion;
    private UUID staffId;
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private PostRole role;

    private UUID areaId;
    private String areaCode;
    private String areaPath;
    private String title;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Post() {}

    /** @throws CodedException ROLE_NOT_FOR_LEVEL or ROLE_NOT_FOR_KIND */
    public static Post assign(StaffMember holder, PostRole role, Area area, String title, LocalDate from) {
        if (!role.fits(area.level())) {
            throw new CodedException(GridError.ROLE_NOT_FOR_LEVEL, role.chinese());
        }
        if (!role.fits(holder.kind())) {
            throw new CodedException(GridError.ROLE_NOT_FOR_KIND);
        }
        Post post = new Post();
        post.id = Ids.next();
        post.staffId = holder.id();
        post.accountId = holder.accountId();
        post.role = role;
        post.areaId = area.id();
        post.areaCode = area.code();
        post.areaPath = area.areaPath();
        post.title = title;
        post.validFrom = from;
        return post;
    }

    /**
     * 离任.
     *
     * @param on the first day on which it is no longer held
     */
    public void end(LocalDate on) {
        if (validTo != null) {
            throw new CodedException(GridError.POST_ALREADY_ENDED);
        }
        if (on.isBefore(validFrom)) {
            throw new CodedException(GridError.POST_ENDS_BEFORE_START);
        }
        validTo = on;
    }

    /** What it lets its holder do where and when. */
    public Grant grant() {
        return new Grant(role.name(), at(), validFrom, validTo);
    }

    public boolean isEnded() {
        return validTo != null;
    }

    public AreaPath at() {
        return new AreaPath(areaPath);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String areaPath() {
        return areaPath;
    }

    @Override
    public long nextEventVersion() {
        return ++eventVersion;
    }

    public long version() {
        return version;
    }

    public UUID staffId() {
        return staffId;
    }

    public UUID accountId() {
        return accountId;
    }

    public PostRole role() {
        return role;
    }

    public String areaCode() {
        return areaCode;
    }

    public String title() {
        return title;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }
}
