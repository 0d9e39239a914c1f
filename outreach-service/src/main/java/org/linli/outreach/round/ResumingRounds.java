package org.linli.outreach.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.linli.chassis.problem.CodedException;
import org.linli.outreach.model.Campaign;
import org.linli.outreach.model.Campaigns;

/** Goes on making rounds that are not complete, also after a crash; each step is a transaction of its own. */
@ApplicationScoped
class ResumingRounds {

    private static final Logger LOG = Logger.getLogger(ResumingRounds.class);
    private static final int STEP_SECONDS = 300;

    @Inject
    Rounds rounds;

    @Inject
    Campaigns campaigns;

    @Inject
    FreezingAudience freezing;

    @Inject
    GeneratingTasks generating;

    @Scheduled(
            identity = "resuming-rounds",
            every = "${linli.round.poll-interval:PT1S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void resume() {
        for (UUID campaign : QuarkusTransaction.requiringNew().call(rounds::inPreparation)) {
            try {
                freezing.freeze(campaign);
                while (step(campaign)) {
                    // Until the round is complete or another process holds the campaign.
                }
            } catch (CodedException away) {
                LOG.infof("the round of campaign %s waits for grid-service", campaign);
            } catch (RuntimeException failed) {
                // The next campaign's round shall not wait for this one; the next poll tries again.
                LOG.errorf(failed, "the round of campaign %s could not be made further", campaign);
            }
        }
    }

    /** One step; false when nothing is left to do or somebody else is at it. */
    boolean step(UUID campaignId) {
        return QuarkusTransaction.requiringNew()
                .timeout(STEP_SECONDS)
                .call(() -> campaigns.holdIfFree(campaignId).map(this::step).orElse(false));
    }

    private boolean step(Campaign campaign) {
        return rounds.current(campaign)
                .map(round -> generating.step(campaign, round))
                .orElse(false);
    }
}
