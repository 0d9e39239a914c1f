package org.linli.grievance.model;

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
import org.linli.chassis.event.EventSource;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.Caller;
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

    @Embedded
    private Origin origin;

    @Embedded
    private Wording wording;

    @Embedded
    private Place place;

    @Embedded
    private SealedContact contact;

    @Embedded
    private Classified classified;

    @Embedded
    private Deadline deadline;

    @Embedded
    private Owner owner;

    @Embedded
    private Assignment assignment;

    @Embedded
    private GivenReply reply;

    @Embedded
    private Feedback feedback;

    private Instant closedAt;

    @Transient
    private Step step;

    protected Grievance() {}

    public static Grievance file(Filing filing, Caller by) {
        Grievance grievance = new Grievance();
        grievance.id = filing.id();
        grievance.number = filing.number();
        grievance.origin = filing.origin();
        grievance.wording = filing.wording();
        grievance.place = filing.place();
        grievance.contact = filing.contact();
        grievance.classified = filing.classified();
        grievance.deadline = filing.deadline();
        grievance.assignment = Assignment.NONE;
        grievance.feedback = Feedback.NONE;
        grievance.owe(filing.owner());
        Instant at = filing.origin().filedAt();
        grievance.move(GrievanceAction.FILE, GrievanceStatus.SUBMITTED, by, at, null);
        return grievance;
    }

    /** Who owes the next step. */
    public void owe(Owner next) {
        owner = next;
    }

    /**
     * 转上级处理: says that a level above the community owes the next step, or that nobody is there to.
     *
     * @param areaName what people call the area that does; null when none does
     */
    public void escalate(Owner above, String areaName, Instant at) {
        Caller system = Caller.system();
        require(GrievanceAction.ESCALATE, system);
        owe(above);
        move(GrievanceAction.ESCALATE, status, system, at, above.insteadOfTheCommunity(status, areaName));
    }

    /**
     * 转由社区处理: says that those of the community owe the next step after somebody else did.
     *
     * @param areaName what people call the area that does
     */
    public void entrust(Owner community, String areaName, Instant at) {
        Caller system = Caller.system();
        require(GrievanceAction.ENTRUST, system);
        owe(community);
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
        Handler from = handler();
        give(to, by);
        String note = reason.chinese() + ",转由" + to.title() + "办理";
        move(GrievanceAction.TRANSFER, GrievanceStatus.DISPATCHED, by, at, note);
        tell(new Step.HandedOn(from, reason, as));
    }

    /** 退单: the handler gives it back; whoever steers matters there dispatches it anew. */
    public void giveBack(HandOnReason reason, Owner next, Caller by, Instant at) {
        letGo(GrievanceAction.RETURN, reason, next, by, at);
    }

    /** 收回: whoever steers matters there takes it back from the handler. */
    public void recall(HandOnReason reason, Owner next, Caller by, Instant at) {
        letGo(GrievanceAction.RECALL, reason, next, by, at);
    }

    private void give(Handler to, Caller by) {
        assignment = assignment.to(to, by);
        owe(Owner.handler());
    }

    private void letGo(GrievanceAction action, HandOnReason reason, Owner next, Caller by, Instant at) {
        Party as = require(action, by);
        Handler from = handler();
        assignment = assignment.toNobody();
        owe(next);
        move(action, GrievanceStatus.ACCEPTED, by, at, reason.chinese());
        tell(new Step.HandedOn(from, reason, as));
    }

    private void tell(Step.HandedOn handedOn) {
        step = step.with(handedOn);
        assignment = assignment.after(handedOn);
    }

    /** 答复: the handler tells the resident what became of it. */
    public void reply(Outcome outcome, String text, byte[] sealedNumbers, Caller by, Instant at) {
        require(GrievanceAction.REPLY, by);
        reply = new GivenReply(outcome, text, at);
        contact = contact().with(sealedNumbers);
        feedback = feedback.onNewReply();
        move(GrievanceAction.REPLY, GrievanceStatus.REPLIED, by, at, text);
    }

    /** 催办: the resident asks to hurry; not again before the pause is over. */
    public void urge(Duration pause, Caller by, Instant at) {
        require(GrievanceAction.URGE, by);
        feedback = feedback.urged(pause, at);
        move(GrievanceAction.URGE, status, by, at, null);
    }

    /** 评价: the resident says whether it is settled, once for each reply. */
    public void rate(Rating given, Caller by, Instant at) {
        require(GrievanceAction.RATE, by);
        feedback = feedback.rated(given);
        move(GrievanceAction.RATE, status, by, at, given.chinese());
    }

    /** 办结: somebody other than the handler has checked that the matter is done. */
    public void close(Caller by, Instant at) {
        require(GrievanceAction.CLOSE, by);
        if (assignment.isWith(by)) {
            throw new CodedException(GrievanceError.CLOSER_IS_HANDLER);
        }
        closedAt = at;
        owe(Owner.handler());
        move(GrievanceAction.CLOSE, GrievanceStatus.CLOSED, by, at, null);
    }

    /** 重办: the resident does not accept the outcome, within the window after the reply. */
    public void reopen(ReopenReason reason, Duration window, Deadline newDue, Owner next, Caller by, Instant at) {
        require(GrievanceAction.REOPEN, by);
        reply.requireOpen(window, at);
        closedAt = null;
        feedback = feedback.reopened(reason);
        deadline = newDue;
        owe(next);
        move(GrievanceAction.REOPEN, GrievanceStatus.REOPENED, by, at, reason.chinese());
    }

    /** Takes over what a text says once the numbers of persons have been lifted out of it. */
    public void keepLifted(Wording lifted, String liftedReply, byte[] sealedNumbers) {
        wording = lifted;
        reply = reply == null ? null : new GivenReply(reply.outcome(), liftedReply, reply.at());
        contact = contact().with(sealedNumbers);
    }

    /**
     * Refuses what cannot be done now, or not by this caller.
     *
     * @return as which party the caller does it
     */
    public Party require(GrievanceAction action, Caller by) {
        return Parties.require(action, by, this);
    }

    /** What somebody may do to it now; a reply is rated once and never closed by whoever gave it. */
    public Set<GrievanceAction> allowed(Caller caller) {
        return Parties.allowed(caller, this);
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

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String areaPath() {
        return place.areaPath();
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

    /** Where it comes from, and when it was filed. */
    public Origin origin() {
        return origin;
    }

    public Wording wording() {
        return wording;
    }

    public Place place() {
        return place;
    }

    /** How to reach the resident, sealed; empty where nothing was given. */
    public SealedContact contact() {
        return contact == null ? SealedContact.NONE : contact;
    }

    public Classified classified() {
        return classified;
    }

    public Deadline deadline() {
        return deadline;
    }

    public Owner owner() {
        return owner;
    }

    public Assignment assignment() {
        return assignment;
    }

    /** Who has it; null while nobody does. */
    public Handler handler() {
        return assignment.handler();
    }

    /** What was told last; null until there is a reply. */
    public GivenReply reply() {
        return reply;
    }

    public Feedback feedback() {
        return feedback;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
