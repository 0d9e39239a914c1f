package org.linli.outreach.round;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.outreach.model.Campaign;

/** One round of visits of a campaign. It changes only while its campaign is held. */
@Entity
@Table(name = "campaign_round")
public class CampaignRound {

    /** A campaign's rounds count up from 1. */
    @Embeddable
    record Key(UUID campaignId, int number) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    private LocalDate dueOn;
    private UUID openedBy;
    private Instant openedAt;
    private Instant frozenAt;
    private Instant readyAt;
    private int households;
    private int tasks;
    private int unassigned;

    protected CampaignRound() {}

    static CampaignRound open(Campaign campaign, LocalDate dueOn, UUID by, Instant at) {
        CampaignRound round = new CampaignRound();
        round.key = new Key(campaign.id(), campaign.round());
        round.state = RoundState.PREPARING;
        round.dueOn = dueOn;
        round.openedBy = by;
        round.openedAt = at;
        round.frozenAt = campaign.careFlags().isEmpty() ? at : null;
        return round;
    }

    /** Whether grid-service has still to say whom it is for. */
    boolean awaitsAudience() {
        return isPreparing() && frozenAt == null;
    }

    void freeze(Instant at) {
        frozenAt = at;
    }

    void plan(int householdsToVisit) {
        households = householdsToVisit;
    }

    void beReady(int tasksMade, int withoutWorker, Instant at) {
        tasks = tasksMade;
        unassigned = withoutWorker;
        readyAt = at;
        state = RoundState.READY;
    }

    void stop() {
        state = RoundState.STOPPED;
    }

    boolean isPreparing() {
        return state == RoundState.PREPARING;
    }

    UUID campaignId() {
        return key.campaignId();
    }

    public int number() {
        return key.number();
    }

    public RoundState state() {
        return state;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant readyAt() {
        return readyAt;
    }

    public int households() {
        return households;
    }

    public int tasks() {
        return tasks;
    }

    public int unassigned() {
        return unassigned;
    }
}
