package org.linli.outreach.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.outreach.audience.Audience;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.OutreachError;

/** Begins a round of a campaign that the caller's transaction holds: lays down its grids and makes it if it is small. */
@ApplicationScoped
public class OpeningRound {

    private static final String LAY_DOWN_GRIDS = """
            insert into round_grid (campaign_id, round, grid_code, grid_path, households)
            select c.id, :round, h.grid_code, min(h.grid_path), count(*)
            from household h join campaign c on c.id = :campaign
            where %s and not (%s)
            group by c.id, h.grid_code
            """;

    @Inject
    EntityManager database;

    @Inject
    Rounds rounds;

    @Inject
    GeneratingTasks generating;

    @Inject
    RoundConfig config;

    /**
     * A round for all households begins at once; one for households with care flags when grid-service has said whom that
     * means.
     *
     * @throws CodedException NOBODY_TO_VISIT when all households were meant and there is none, or none is left
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CampaignRound open(Campaign campaign, LocalDate dueOn, UUID by, Instant now) {
        CampaignRound round = CampaignRound.open(campaign, dueOn, by, now);
        rounds.persistAndFlush(round);
        if (!round.awaitsAudience()) {
            int households = begin(campaign, round);
            if (households == 0) {
                throw new CodedException(OutreachError.NOBODY_TO_VISIT);
            }
        }
        return round;
    }

    /** Lays down the grids of a round that knows whom it is for; without households it is ready at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    int begin(Campaign campaign, CampaignRound round) {
        int households = layDownGrids(round);
        round.plan(households);
        if (households <= config.inlineHouseholds()) {
            while (generating.step(campaign, round)) {
                // One step is one statement over some grids; the loop ends with the last grid.
            }
        }
        return households;
    }

    private int layDownGrids(CampaignRound round) {
        database.createNativeQuery(String.format(LAY_DOWN_GRIDS, Audience.RULE, GeneratingTasks.DONE_EARLIER))
                .setParameter("campaign", round.campaignId())
                .setParameter("round", round.number())
                .executeUpdate();
        Number households = (Number) database.createNativeQuery("select coalesce(sum(households), 0) from round_grid "
                        + "where campaign_id = :campaign and round = :round")
                .setParameter("campaign", round.campaignId())
                .setParameter("round", round.number())
                .getSingleResult();
        return households.intValue();
    }
}
