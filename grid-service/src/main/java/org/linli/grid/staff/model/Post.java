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
    private UUID successorPostId;

    protected Post() {}

    /**
     * @param days from its first day to the first one without it
     * @throws CodedException ROLE_NOT_FOR_LEVEL, ROLE_NOT_FOR_KIND, POST_DAY_TOO_LONG_AGO or POST_ENDS_BEFORE_START
     */
    public static Post assign(StaffMember holder, PostRole role, Area area, String title, Days days, LocalDate today) {
        if (!role.fits(area.level())) {
            throw new CodedException(GridError.ROLE_NOT_FOR_LEVEL, role.chinese());
        }
        if (!role.fits(holder.kind())) {
            throw new CodedException(GridError.ROLE_NOT_FOR_KIND);
        }
        LateEntry.requireInTime(days.from(), today);
        requireDays(days.from(), days.to());
        Post post = new Post();
        post.id = Ids.next();
        post.staffId = holder.id();
        post.accountId = holder.accountId();
        post.role = role;
        post.areaId = area.id();
        post.areaCode = area.code();
        post.areaPath = area.areaPath();
        post.title = title;
        post.validFrom = days.from();
        post.validTo = days.to();
        return post;
    }

    /**
     * 离任. A planned end that has not come gives way to the new one.
     *
     * @param on the first day on which it is no longer held
     * @param successor the post that takes over what is open; null to leave it to the rule of each kind of work
     * @throws CodedException POST_ALREADY_ENDED, POST_ENDS_BEFORE_START or POST_DAY_TOO_LONG_AGO
     */
    public void end(LocalDate on, UUID successor, LocalDate today) {
        requireNotEnded(today);
        if (on.isBefore(validFrom)) {
            throw new CodedException(GridError.POST_ENDS_BEFORE_START);
        }
        LateEntry.requireInTime(on, today);
        validTo = on;
        successorPostId = successor;
    }

    /**
     * 改期: plans the start or the end anew, as long as the day to be changed has not come.
     *
     * @param from null to leave the start as it is
     * @param to null to leave the end as it is
     * @throws CodedException POST_PLAN_EMPTY, POST_ALREADY_ENDED, POST_ALREADY_BEGUN, POST_PLAN_NOT_AHEAD or
     *     POST_ENDS_BEFORE_START
     */
    public void reschedule(LocalDate from, LocalDate to, LocalDate today) {
        if (from == null && to == null) {
            throw new CodedException(GridError.POST_PLAN_EMPTY);
        }
        requireNotEnded(today);
        if (from != null) {
            requireNotBegun(today);
        }
        if (from != null && from.isBefore(today) || to != null && !to.isAfter(today)) {
            throw new CodedException(GridError.POST_PLAN_NOT_AHEAD);
        }
        LocalDate first = from == null ? validFrom : from;
        LocalDate last = to == null ? validTo : to;
        requireDays(first, last);
        validFrom = first;
        validTo = last;
    }

    /**
     * 撤销离任安排: it goes on without an end.
     *
     * @throws CodedException POST_NOT_ENDING or POST_ALREADY_ENDED
     */
    public void withdrawEnd(LocalDate today) {
        requireNotEnded(today);
        if (validTo == null) {
            throw new CodedException(GridError.POST_NOT_ENDING);
        }
        validTo = null;
        successorPostId = null;
    }

    /**
     * 撤回任命: it is never held.
     *
     * @throws CodedException POST_ALREADY_ENDED or POST_ALREADY_BEGUN
     */
    public void withdraw(LocalDate today) {
        requireNotEnded(today);
        requireNotBegun(today);
        validTo = validFrom;
        successorPostId = null;
    }

    private void requireNotEnded(LocalDate today) {
        if (stateOn(today).isOver()) {
            throw new CodedException(GridError.POST_ALREADY_ENDED);
        }
    }

    private void requireNotBegun(LocalDate today) {
        if (!validFrom.isAfter(today)) {
            throw new CodedException(GridError.POST_ALREADY_BEGUN);
        }
    }

    private static void requireDays(LocalDate from, LocalDate to) {
        if (to != null && !to.isAfter(from)) {
            throw new CodedException(GridError.POST_ENDS_BEFORE_START);
        }
    }

    public PostState stateOn(LocalDate day) {
        if (validFrom.equals(validTo)) {
            return PostState.WITHDRAWN;
        }
        if (validFrom.isAfter(day)) {
            return PostState.PLANNED;
        }
        return validTo != null && !validTo.isAfter(day) ? PostState.ENDED : PostState.HELD;
    }

    /** What it lets its holder do where and when. */
    public Grant grant() {
        return new Grant(role.name(), at(), validFrom, validTo);
    }

    public Days days() {
        return new Days(validFrom, validTo);
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

    public UUID areaId() {
        return areaId;
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

    /** The post that takes over what is open when this one ends; null when none was named. */
    public UUID successorPostId() {
        return successorPostId;
    }
}
