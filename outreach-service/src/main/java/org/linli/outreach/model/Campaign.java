package org.linli.outreach.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.linli.chassis.crypto.PersonalNumbers;
import org.linli.chassis.event.EventSource;
import org.linli.chassis.problem.CodedException;

/** A campaign 宣传活动 from draft to end: the aggregate whose named methods are the only way to change it. */
@Entity
@Table(name = "campaign")
public class Campaign implements EventSource {

    @Id
    private UUID id;

    @Version
    private long version;

    private long eventVersion;

    @Enumerated(EnumType.STRING)
    private CampaignKind kind;

    private String title;
    private String goal;
    private int numbersMaskedBy;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    private String areaPath;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "campaign_area", joinColumns = @JoinColumn(name = "campaign_id"))
    private Set<CampaignArea> areas = new HashSet<>();

    private LocalDate startsOn;
    private LocalDate endsOn;
    private String[] careFlags;
    private UUID authorId;
    private Instant draftedAt;
    private UUID approverId;
    private Instant approvedAt;
    private Instant startedAt;
    private Instant endedAt;
    private int round;

    protected Campaign() {}

    public static Campaign draft(Draft draft) {
        if (draft.endsOn().isBefore(draft.startsOn())) {
            throw new CodedException(OutreachError.PERIOD_BACKWARDS);
        }
        Campaign campaign = new Campaign();
        campaign.id = draft.id();
        campaign.kind = draft.kind();
        campaign.title = draft.title();
        campaign.goal = draft.goal();
        campaign.numbersMaskedBy = PersonalNumbers.RULES;
        campaign.areas.addAll(CampaignArea.withoutNested(draft.areas()));
        campaign.areaPath = CampaignArea.commonPath(campaign.areas);
        campaign.startsOn = draft.startsOn();
        campaign.endsOn = draft.endsOn();
        campaign.careFlags = draft.careFlags().stream().sorted().map(Enum::name).toArray(String[]::new);
        campaign.authorId = draft.authorId();
        campaign.draftedAt = draft.draftedAt();
        campaign.status = CampaignStatus.DRAFT;
        return campaign;
    }

    /** 批准: a second person stands for it. */
    public void approve(UUID approver, Instant at) {
        require(CampaignAction.APPROVE);
        if (approver.equals(authorId)) {
            throw new CodedException(OutreachError.APPROVER_IS_AUTHOR);
        }
        approverId = approver;
        approvedAt = at;
        status = CampaignStatus.APPROVED;
    }

    /** 启动: the first round begins. */
    public void start(LocalDate today, Instant at) {
        require(CampaignAction.START);
        requirePeriod(today);
        startedAt = at;
        round = 1;
        status = CampaignStatus.RUNNING;
    }

    /** 开启下一轮: those who were not reached are visited again. */
    public void openNextRound(LocalDate today) {
        require(CampaignAction.OPEN_ROUND);
        requirePeriod(today);
        round++;
    }

    /** Refuses a visit while the campaign does not run. */
    public void requireVisitable() {
        require(CampaignAction.RECORD_VISIT);
    }

    /** 结束. */
    public void finish(Instant at) {
        require(CampaignAction.FINISH);
        endedAt = at;
        status = CampaignStatus.FINISHED;
    }

    /** 取消. */
    public void cancel(Instant at) {
        require(CampaignAction.CANCEL);
        endedAt = at;
        status = CampaignStatus.CANCELLED;
    }

    /** The day by which a round's visits are due: the day wished for, otherwise the campaign's last. */
    public LocalDate dueOn(LocalDate wished, LocalDate today) {
        if (wished == null) {
            return endsOn;
        }
        if (wished.isBefore(today) || wished.isAfter(endsOn)) {
            throw new CodedException(OutreachError.DUE_OUTSIDE_PERIOD, today, endsOn);
        }
        return wished;
    }

    private void requirePeriod(LocalDate today) {
        if (today.isAfter(endsOn)) {
            throw new CodedException(OutreachError.PERIOD_OVER, endsOn);
        }
    }

    private void require(CampaignAction action) {
        if (!status.allows(action)) {
            throw new CodedException(OutreachError.CAMPAIGN_WRONG_STATE, status)
                    .with("state", status)
                    .with("allowed", allowed());
        }
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

    public CampaignKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String goal() {
        return goal;
    }

    public CampaignStatus status() {
        return status;
    }

    public List<CampaignAction> allowed() {
        return status.allowed().stream().sorted().toList();
    }

    public List<CampaignArea> areas() {
        return areas.stream().sorted(Comparator.comparing(CampaignArea::path)).toList();
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public List<CareFlag> careFlags() {
        return Stream.of(careFlags).map(CareFlag::valueOf).toList();
    }

    public UUID authorId() {
        return authorId;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public UUID approverId() {
        return approverId;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** The number of the last round opened; 0 before the start. */
    public int round() {
        return round;
    }
}
