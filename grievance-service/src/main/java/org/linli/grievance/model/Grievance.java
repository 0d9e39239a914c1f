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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.chassis.crypto.PersonalNumbers;
import org.linli.chassis.event.EventSource;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
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

    @Embedded
    private SealedContact contact;

    /** For replicas of the version before, which know no rules and would lift again. */
    private boolean numbersLifted;

    private int numbersLiftedBy;

    @Embedded
    private Classified classified;

    private Instant filedAt;
    private Instant dueAt;
    private boolean calendarConfirmed;

    @Enumerated(EnumType.STRING)
    private OwnerLevel ownerLevel;

    private String ownerAreaPath;

    @Embedded
    private Handler handler;

    private UUID dispatcherAccountId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "passed_over_posts")
    private List<UUID> passedOver = List.of();

    @Embedded
    private GivenReply reply;

    @Embedded
    private Rating rating;

    private Instant closedAt;
    private Instant urgedAt;
    private int reopened;

    @Enumerated(EnumType.STRING)
    private ReopenReason reopenReason;

    @Transient
    private Step step;

    protected Grievance() {}

    public static Grievance file(Filing filing, Caller by) {
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
        grievance.contact = filing.contact();
        grievance.numbersLifted = true;
        grievance.numbersLiftedBy = PersonalNumbers.RULES;
        grievance.classified = filing.classification();
        grievance.filedAt = filing.filedAt();
        grievance.dueAt = filing.dueAt();
        grievance.calendarConfirmed = filing.calendarConfirmed();
        grievance.owe(filing.owner());
        grievance.move(GrievanceAction.FILE, GrievanceStatus.SUBMITTED, by, filing.filedAt(), null);
        return grievance;
    }

    /** Who owes the next step, while nobody has the matter. */
    public void owe(Owner owner) {
        ownerLevel = owner.level();
        ownerAreaPath = owner.areaPath();
    }

    /**
     * 转上级处理: says that a level above the community owes the next step, or that nobody is there to.
     *
     * @param areaName what people call the area that does; null when none does
     */
    public void escalate(Owner owner, String areaName, Instant at) {
        Caller system = Caller.system();
        require(GrievanceAction.ESCALATE, system);
        owe(owner);
        String lacking = awaitsClosing() ? "暂无可办结岗位" : "暂无可受理岗位";
        String note = owner.level() == OwnerLevel.NOBODY
                ? "本区域" + lacking + ",待设岗后办理"
                : "当地" + lacking + ",由" + areaName + "处理";
        move(GrievanceAction.ESCALATE, status, system, at, note);
    }

    /**
     * 转由社区处理: says that those of the community owe the next step after somebody else did.
     *
     * @param areaName what people call the area that does
     */
    public void entrust(Owner owner, String areaName, Instant at) {
        Caller system = Caller.system();
        require(GrievanceAction.ENTRUST, system);
        owe(owner);
        move(GrievanceAction.ENTRUST, status, system, at, "由" + areaName + "处理");
    }

    /** 受理: the community takes the matter on. */
    public void accept(Caller by, Instant at) {
        require(GrievanceAction.ACCEPT, by);
        move(GrievanceAction.ACCEPT, GrievanceStatus.ACCEPTED, by, at, null);
    }

    /** 派单: the matter gets somebody who answers for it. */
    public void dispatch(Handler to, Caller by, Instant at) {
        require(GrievanceAction.DISPATCH, by);
        give(to, by);
        move(GrievanceAction.DISPATCH, GrievanceStatus.DISPATCHED, by, at, to.title());
    }

    /** 签收: the handler confirms having it. */
    public void sign(Caller by, Instant at) {
        require(GrievanceAction.SIGN, by);
        move(GrievanceAction.SIGN, GrievanceStatus.IN_PROGRESS, by, at, null);
    }

    /** 转办: somebody else answers for it from now on, and has to sign for it. */
    public void transfer(Handler to, HandOnReason reason, Caller by, Instant at) {
        Party as = require(GrievanceAction.TRANSFER, by);
        Handler from = handler;
        give(to, by);
        move(
                GrievanceAction.TRANSFER,
                GrievanceStatus.DISPATCHED,
                by,
                at,
                reason.chinese() + ",转由" + to.title() + "办理");
        tell(new Step.HandedOn(from, reason, as));
    }

    /** 退单: the handler gives it back; whoever steers matters there dispatches it anew. */
    public void giveBack(HandOnReason reason, Owner owner, Caller by, Instant at) {
        Party as = require(GrievanceAction.RETURN, by);
        letGo(GrievanceAction.RETURN, reason, as, owner, by, at);
    }

    /** 收回: whoever steers matters there takes it back from the handler. */
    public void recall(HandOnReason reason, Owner owner, Caller by, Instant at) {
        Party as = require(GrievanceAction.RECALL, by);
        letGo(GrievanceAction.RECALL, reason, as, owner, by, at);
    }

    private void give(Handler to, Caller by) {
        handler = to;
        dispatcherAccountId = by.is(CallerKind.SYSTEM) ? dispatcherAccountId : by.accountId();
        ownerLevel = OwnerLevel.HANDLER;
        ownerAreaPath = null;
    }

    private void letGo(GrievanceAction action, HandOnReason reason, Party as, Owner owner, Caller by, Instant at) {
        Handler from = handler;
        handler = null;
        owe(owner);
        move(action, GrievanceStatus.ACCEPTED, by, at, reason.chinese());
        tell(new Step.HandedOn(from, reason, as));
    }

    private void tell(Step.HandedOn handedOn) {
        step = step.with(handedOn);
        if (handedOn.isForGood()) {
            passedOver = with(passedOver, handedOn.from().postId());
        }
    }

    private static List<UUID> with(List<UUID> posts, UUID post) {
        return Stream.concat(posts.stream(), Stream.of(post)).distinct().toList();
    }

    /** 答复: the handler tells the resident what became of it. */
    public void reply(Outcome outcome, String text, byte[] sealedNumbers, Caller by, Instant at) {
        require(GrievanceAction.REPLY, by);
        reply = new GivenReply(outcome, text, at);
        contact = contact().with(sealedNumbers);
        rating = null;
        move(GrievanceAction.REPLY, GrievanceStatus.REPLIED, by, at, text);
    }

    /** 催办: the resident asks to hurry; not again before the pause is over. */
    public void urge(Duration pause, Caller by, Instant at) {
        require(GrievanceAction.URGE, by);
        if (urgedAt != null && at.isBefore(urgedAt.plus(pause))) {
            throw new CodedException(GrievanceError.URGED_TOO_SOON, pause.toHours()).with("again", urgedAt.plus(pause));
        }
        urgedAt = at;
        move(GrievanceAction.URGE, status, by, at, null);
    }

    /** 评价: the resident says whether it is settled, once for each reply. */
    public void rate(Rating given, Caller by, Instant at) {
        require(GrievanceAction.RATE, by);
        if (rating != null) {
            throw new CodedException(GrievanceError.GRIEVANCE_ALREADY_RATED);
        }
        rating = given;
        move(GrievanceAction.RATE, status, by, at, given.chinese());
    }

    /** 办结: somebody other than the handler has checked that the matter is done. */
    public void close(Caller by, Instant at) {
        require(GrievanceAction.CLOSE, by);
        if (Parties.hasIt(by, this)) {
            throw new CodedException(GrievanceError.CLOSER_IS_HANDLER);
        }
        closedAt = at;
        owe(Owner.handler());
        move(GrievanceAction.CLOSE, GrievanceStatus.CLOSED, by, at, null);
    }

    /** 重办: the resident does not accept the outcome, within the window after the reply. */
    public void reopen(ReopenReason reason, Duration window, Deadline newDue, Owner owner, Caller by, Instant at) {
        require(GrievanceAction.REOPEN, by);
        if (at.isAfter(reply.at().plus(window))) {
            throw new CodedException(GrievanceError.REOPEN_TOO_LATE, window.toDays());
        }
        reopened++;
        closedAt = null;
        reopenReason = reason;
        dueAt = newDue.dueAt();
        calendarConfirmed = newDue.confirmed();
        owe(owner);
        move(GrievanceAction.REOPEN, GrievanceStatus.REOPENED, by, at, reason.chinese());
    }

    /** Takes over what a text says once the numbers of persons have been lifted out of it. */
    public void keepLifted(String liftedTitle, String liftedBody, String liftedReply, byte[] sealedNumbers) {
        title = liftedTitle;
        body = liftedBody;
        reply = reply == null ? null : new GivenReply(reply.outcome(), liftedReply, reply.at());
        contact = contact().with(sealedNumbers);
        numbersLifted = true;
        numbersLiftedBy = PersonalNumbers.RULES;
    }

    /**
     * Refuses what cannot be done now, or not by this caller.
     *
     * @return as which party the caller does it
     */
    public Party require(GrievanceAction action, Caller by) {
        if (!status.allows(action)) {
            throw new CodedException(GrievanceError.GRIEVANCE_WRONG_STATE, status)
                    .with("state", status)
                    .with("allowed", allowed(by).stream().sorted().toList());
        }
        Set<Party> parties = Parties.of(by, this);
        return action.parties().stream()
                .filter(parties::contains)
                .findFirst()
                .orElseThrow(() -> new CodedException(action.parties().get(0).refusal()));
    }

    /** What somebody may do to it now; a reply is rated once and never closed by whoever gave it. */
    public Set<GrievanceAction> allowed(Caller caller) {
        Set<Party> parties = Parties.of(caller, this);
        return status.allowed().stream()
                .filter(action -> action.parties().stream().anyMatch(parties::contains))
                .filter(action -> action != GrievanceAction.RATE || rating == null)
                .filter(action -> action != GrievanceAction.CLOSE || !Parties.hasIt(caller, this))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same without what would be refused because it comes too soon or too late. */
    public Set<GrievanceAction> allowed(Caller caller, Terms terms) {
        return allowed(caller).stream()
                .filter(action -> terms.leaveOpen(action, this))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void move(GrievanceAction action, GrievanceStatus to, Caller by, Instant at, String note) {
        status = to;
        step = new Step(action, by, at, to, note);
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

    /** Whether it is replied to, and somebody other than its handler has to check that. */
    public boolean awaitsClosing() {
        return status == GrievanceStatus.REPLIED;
    }

    public boolean awaitsSignature() {
        return status == GrievanceStatus.DISPATCHED;
    }

    /** Whether a handler has it, who can hand it on. */
    public boolean isHandled() {
        return GrievanceStatus.HANDLED.contains(status);
    }

    public boolean isUnassigned() {
        return GrievanceStatus.UNASSIGNED.contains(status);
    }

    /** Whether the next step is for those who steer matters at its place: to give it to somebody or to check the reply. */
    public boolean waitsForSteering() {
        return isUnassigned() || status == GrievanceStatus.REPLIED;
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

    /** How to reach the resident, sealed; empty where nothing was given. */
    public SealedContact contact() {
        return contact == null ? SealedContact.NONE : contact;
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

    public OwnerLevel ownerLevel() {
        return ownerLevel;
    }

    /** The area that owes the next step; null while a handler does, and when nobody is there to. */
    public String ownerAreaPath() {
        return ownerAreaPath;
    }

    public Handler handler() {
        return handler;
    }

    /** The account that dispatched it last; null when nobody has. */
    public UUID dispatcherAccountId() {
        return dispatcherAccountId;
    }

    /** Every post that gave it back or had it by mistake, which the rule passes over. */
    public List<UUID> passedOver() {
        return List.copyOf(passedOver);
    }

    /** What was told last; null until there is a reply. */
    public GivenReply reply() {
        return reply;
    }

    /** What the resident thinks of that; null until it is rated. */
    public Rating rating() {
        return rating;
    }

    public ReopenReason reopenReason() {
        return reopenReason;
    }

    /** When it was urged last; null when it never was. */
    Instant urgedAt() {
        return urgedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
