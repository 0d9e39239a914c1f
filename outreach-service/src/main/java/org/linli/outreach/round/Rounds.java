package org.linli.outreach.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.chassis.problem.CodedException;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.OutreachError;

/** The rounds of campaigns. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<CampaignRound, CampaignRound.Key> {

    public CampaignRound of(UUID campaignId, int number) {
        return findById(new CampaignRound.Key(campaignId, number));
    }

    /** The last round opened; empty before the start. */
    public Optional<CampaignRound> current(Campaign campaign) {
        return find("key.campaignId = ?1 and key.number = ?2", campaign.id(), campaign.round())
                .firstResultOptional();
    }

    /** The same for many campaigns at once. */
    public Map<UUID, CampaignRound> current(Collection<UUID> campaignIds) {
        return list("key.campaignId in ?1 order by key.number", campaignIds).stream()
                .collect(Collectors.toMap(
                        CampaignRound::campaignId, Function.identity(), BinaryOperator.maxBy(Rounds::byNumber)));
    }

    /** @throws CodedException ROUND_IN_PREPARATION when the next one has to wait */
    public void requireCurrentReady(Campaign campaign) {
        if (current(campaign).filter(CampaignRound::isPreparing).isPresent()) {
            throw new CodedException(OutreachError.ROUND_IN_PREPARATION);
        }
    }

    /** A round whose campaign ends is not made any further. */
    public void stopPreparing(Campaign campaign) {
        current(campaign).filter(CampaignRound::isPreparing).ifPresent(this::stop);
    }

    private void stop(CampaignRound round) {
        round.stop();
        getEntityManager()
                .createNativeQuery(GeneratingTasks.FORGET_AUDIENCE)
                .setParameter("campaign", round.campaignId())
                .setParameter("round", round.number())
                .executeUpdate();
    }

    /** The campaigns whose round is being made, the one that waits longest first. */
    List<UUID> inPreparation() {
        return find("state = ?1 order by openedAt", RoundState.PREPARING).stream()
                .map(CampaignRound::campaignId)
                .toList();
    }

    private static int byNumber(CampaignRound one, CampaignRound other) {
        return Integer.compare(one.number(), other.number());
    }
}
