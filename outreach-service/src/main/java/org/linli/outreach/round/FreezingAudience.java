package org.linli.outreach.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.chassis.problem.CodedException;
import org.linli.outreach.audience.GridAudiences;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.CampaignArea;
import org.linli.outreach.model.Campaigns;
import org.linli.outreach.model.CareFlag;

/** Asks grid-service whom a round is for, page by page, and begins the round when it knows. Goes on where it stopped. */
@ApplicationScoped
class FreezingAudience {

    private static final String KEEP = """
            insert into round_audience (campaign_id, round, household_id)
            select :campaign, :round, cast(id as uuid) from unnest(string_to_array(:ids, ',')) id
            on conflict do nothing
            """;

    private static final String LAST = """
            select household_id from round_audience where campaign_id = :campaign and round = :round
            order by household_id desc limit 1
            """;

    @Inject
    Campaigns campaigns;

    @Inject
    Rounds rounds;

    @Inject
    OpeningRound opening;

    @Inject
    GridAudiences grid;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * What is asked next.
     *
     * @param after the last id that is kept; null before the first
     */
    record Question(UUID campaignId, int round, List<String> areaPaths, List<CareFlag> careFlags, UUID after) {}

    /**
     * Does nothing for a round that knows already.
     *
     * @throws CodedException UNAVAILABLE when grid-service does not answer; what is kept by then stays
     */
    void freeze(UUID campaignId) {
        boolean more = true;
        while (more) {
            Optional<Question> next = QuarkusTransaction.requiringNew().call(() -> question(campaignId));
            more = next.isPresent() && ask(next.get());
        }
    }

    /** @return whether ids follow */
    private boolean ask(Question question) {
        GridAudiences.Part part =
                grid.part(question.campaignId(), question.areaPaths(), question.careFlags(), question.after());
        return take(question, part) && !part.last();
    }

    /**
     * Keeps an answer only while the round still waits for it: of one whose campaign ended meanwhile nothing may stay.
     *
     * @return false when it was not kept; somebody who has the campaign now makes its round go on, or has ended it
     */
    boolean take(Question question, GridAudiences.Part part) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Campaign> campaign = campaigns.holdIfFree(question.campaignId());
            Optional<CampaignRound> round = campaign.flatMap(rounds::current)
                    .filter(CampaignRound::awaitsAudience)
                    .filter(current -> current.number() == question.round());
            round.ifPresent(waiting -> {
                keep(question, part.householdIds());
                if (part.last()) {
                    waiting.freeze(clock.instant());
                    opening.begin(campaign.orElseThrow(), waiting);
                }
            });
            return round.isPresent();
        });
    }

    private Optional<Question> question(UUID campaignId) {
        Campaign campaign = campaigns.findById(campaignId);
        return rounds.current(campaign)
                .filter(CampaignRound::awaitsAudience)
                .map(round -> new Question(
                        campaignId,
                        round.number(),
                        campaign.areas().stream().map(CampaignArea::path).toList(),
                        campaign.careFlags(),
                        lastKept(campaignId, round.number())));
    }

    private UUID lastKept(UUID campaignId, int round) {
        List<?> last = database.createNativeQuery(LAST)
                .setParameter("campaign", campaignId)
                .setParameter("round", round)
                .getResultList();
        return last.isEmpty() ? null : (UUID) last.get(0);
    }

    private void keep(Question question, List<UUID> ids) {
        if (!ids.isEmpty()) {
            database.createNativeQuery(KEEP)
                    .setParameter("campaign", question.campaignId())
                    .setParameter("round", question.round())
                    .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                    .executeUpdate();
        }
    }
}
