package org.linli.grievance.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.chassis.event.EventSource;
import org.linli.chassis.problem.CodedException;
import org.linli.grievance.deadline.Deadline;

/** A matter 诉求 from intake to closing: the aggregate whose named methods are the only way to change it. */
@Entity
@Table(name = "grievance")
public class Grievance implements EventSource {

    @Id
    private UUID id;

    @Version
    private long version;

    private long eventVersion;
    private String number;

    @Enumerated(EnumType.STRING)
    private GrievanceStatus status;

    @Enumerated(EnumType.STRING)
    private IntakeChannel channel;

    private UUID residentId;
    private UUID originNeedId;
    private UUID originVisitId;
    private String title;
    private String body;
    private String areaCode;
    private String areaPath;
    private byte[] address;
    private byte[] contactPhone;

    @Embedded
    private Classified classified;

    private Instant filedAt;
    private Instant dueAt;
    private boolean calendarConfirmed;

    @Embedded
    private Handler handler;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "reply_text")
    private String reply;

    private Instant repliedAt;

    @Enumerated(EnumType.STRING)
    private Settled settled;

    private Integer satisfaction;
    private Instant closedAt;
    private int reopened;

    @Enumerated(EnumType.STRING)
    private ReopenReason reopenReason;

    @Transient
    private Step step;

    protected Grievance() {}

    public static Grievance file(Filing filing, Actor actor) {
        Grievance grievance = new Grievance();
        grievance.id = filing.id();
        grievance.number = filing.number();
        grievance.channel = filing.channel();
        grievance.residentId = filing.residentId();
        grievance.originNeedId = filing.originNeedId();
        grievance.originVisitId = filing.originVisitId();
        grievance.title = filing.title();
        grievance.body = filing.body();
        grievance.areaCode = filing.areaCode();
        grievance.areaPath = filing.areaPath();
        grievance.address = filing.address();
        grievance.contactPhone = filing.contactPhone();
        grievance.classified = filing.classification();
        grievance.filedAt = filing.filedAt();
        grievance.dueAt = filing.dueAt();
        grievance.calendarConfirmed = filing.calendarConfirmed();
        grievance.move(GrievanceAction.FILE, GrievanceStatus.SUBMITTED, actor, filing.filedAt(), null);
        return grievance;
    }

    /** 受理: the community takes the matter on. */
    public void accept(Actor actor, Instant at) {
        require(GrievanceAction.ACCEPT);
        move(GrievanceAction.ACCEPT, GrievanceStatus.ACCEPTED, actor, at, null);
    }

    /** Refuses before anybody is looked for when the matter cannot be given to anybody now. */
    public void requireDispatchable() {
        require(GrievanceAction.DISPATCH);
    }

    /** 派单: the matter gets somebody who answers for it. */
    public void dispatch(Handler to, Actor actor, Instant at) {
        require(GrievanceAction.DISPATCH);
        handler = to;
        move(GrievanceAction.DISPATCH, GrievanceStatus.DISPATCHED, actor, at, to.title());
    }

    /** 签收: the handler confirms having it. */
    public void sign(Actor actor, Instant at) {
        require(GrievanceAction.SIGN);
        requireHandler(actor);
        move(GrievanceAction.SIGN, GrievanceStatus.IN_PROGRESS, actor, at, null);
    }

    /** 答复: the handler tells the resident what became of it. */
    public void reply(Outcome with, String text, Actor actor, Instant at) {
        require(GrievanceAction.REPLY);
        requireHandler(actor);
        outcome = with;
        reply = text;
        repliedAt = at;
        settled = null;
        satisfaction = null;
        move(GrievanceAction.REPLY, GrievanceStatus.REPLIED, actor, at, text);
    }

    /** 评价: the resident says whether it is settled, once for each reply. */
    public void rate(Settled isSettled, int satisfied, Actor actor, Instant at) {
        requireResident(actor);
        require(GrievanceAction.RATE);
        if (settled != null) {
            throw new CodedException(GrievanceError.GRIEVANCE_ALREADY_RATED);
        }
        settled = isSettled;
        satisfaction = satisfied;
        move(GrievanceAction.RATE, status, actor, at, null);
    }

    /** 办结: somebody other than the handler has checked that the matter is done. */
    public void close(Actor actor, Instant at) {
        require(GrievanceAction.CLOSE);
        if (handler != null && handler.accountId().equals(actor.accountId())) {
            throw new CodedException(GrievanceError.CLOSER_IS_HANDLER);
        }
        closedAt = at;
        move(GrievanceAction.CLOSE, GrievanceStatus.CLOSED, actor, at, null);
    }

    /** 重办: the resident does not accept the outcome, within the window after the reply. */
    public void reopen(ReopenReason reason, Duration window, Deadline newDue, Actor actor, Instant at) {
        requireResident(actor);
        require(GrievanceAction.REOPEN);
        if (at.isAfter(repliedAt.plus(window))) {
            throw new CodedException(GrievanceError.REOPEN_TOO_LATE, window.toDays());
        }
        reopened++;
        closedAt = null;
        reopenReason = reason;
        dueAt = newDue.dueAt();
        calendarConfirmed = newDue.confirmed();
        move(GrievanceAction.REOPEN, GrievanceStatus.REOPENED, actor, at, null);
    }

    private void require(GrievanceAction action) {
        if (!status.allows(action)) {
            throw new CodedException(GrievanceError.GRIEVANCE_WRONG_STATE, status)
                    .with("state", status)
                    .with("allowed", allowed().stream().sorted().toList());
        }
    }

    /** What may be done now; a reply is rated once. */
    public Set<GrievanceAction> allowed() {
        return status.allowed().stream()
                .filter(action -> action != GrievanceAction.RATE || settled == null)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void requireHandler(Actor actor) {
        if (handler == null || !handler.accountId().equals(actor.accountId())) {
            throw new CodedException(GrievanceError.NOT_THE_HANDLER);
        }
    }

    private void requireResident(Actor actor) {
        if (!Objects.equals(residentId, actor.accountId())) {
            throw new CodedException(GrievanceError.NOT_THE_RESIDENT);
        }
    }

    private void move(GrievanceAction action, GrievanceStatus to, Actor actor, Instant at, String note) {
        status = to;
        step = new Step(action, actor, at, to, note);
    }

    /** Hands over the change just made; there is exactly one between two calls. */
    public Step takeStep() {
        Step taken = Objects.requireNonNull(step, "no change to take");
        step = null;
        return taken;
    }

    /** Whether a change waits to be taken. */
    public boolean hasStep() {
        return step != null;
    }

    public boolean awaitsAcceptance() {
        return status == GrievanceStatus.SUBMITTED;
    }

    public boolean awaitsSignature() {
        return status == GrievanceStatus.DISPATCHED;
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

    public long eventVersion() {
        return eventVersion;
    }

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public GrievanceStatus status() {
        return status;
    }

    public IntakeChannel channel() {
        return channel;
    }

    public UUID residentId() {
        return residentId;
    }

    public UUID originVisitId() {
        return originVisitId;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public String areaCode() {
        return areaCode;
    }

    public byte[] address() {
        return address;
    }

    public byte[] contactPhone() {
        return contactPhone;
    }

    public Classified classified() {
        return classified;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public boolean calendarConfirmed() {
        return calendarConfirmed;
    }

    public Handler handler() {
        return handler;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String reply() {
        return reply;
    }

    public Instant repliedAt() {
        return repliedAt;
    }

    public Settled settled() {
        return settled;
    }

    public Integer satisfaction() {
        return satisfaction;
    }

    public ReopenReason reopenReason() {
        return reopenReason;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
