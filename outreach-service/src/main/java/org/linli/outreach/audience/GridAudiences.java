package org.linli.outreach.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.system.SystemToken;
import org.linli.outreach.model.CareFlag;

/** Asks grid-service, which alone knows why a household is looked after; never inside a transaction. */
@ApplicationScoped
public class GridAudiences {

    private static final Logger LOG = Logger.getLogger(GridAudiences.class);

    @Inject
    @RestClient
    GridAudienceApi grid;

    @Inject
    SystemToken token;

    /**
     * A part of an audience.
     *
     * @param last whether no id follows
     */
    public record Part(List<UUID> householdIds, boolean last) {}

    /**
     * @param after only ids after this one; null for the first
     * @throws CodedException UNAVAILABLE when grid-service does not answer, or not as agreed
     */
    public Part part(UUID campaign, List<String> areaPaths, List<CareFlag> anyOf, UUID after) {
        GridAudienceApi.Question question = new GridAudienceApi.Question(campaign, areaPaths, anyOf, after);
        GridAudienceApi.Page page = ask(bearer -> grid.page(bearer, question));
        return new Part(page.householdIds(), page.last());
    }

    /** @throws CodedException UNAVAILABLE when grid-service does not answer, or not as agreed */
    List<GridAudienceApi.GridCount> counts(UUID campaign, List<String> areaPaths, List<CareFlag> anyOf) {
        GridAudienceApi.Question question = new GridAudienceApi.Question(campaign, areaPaths, anyOf, null);
        return ask(bearer -> grid.counts(bearer, question)).grids();
    }

    private <T> T ask(Function<String, T> call) {
        try {
            return call.apply(token.bearer());
        } catch (WebApplicationException refused) {
            token.refused(refused);
            LOG.warnf(
                    "grid-service answered %d to the question for an audience",
                    refused.getResponse().getStatus());
        } catch (ProcessingException away) {
            LOG.warnf("grid-service does not answer: %s", away.getMessage());
        }
        throw new CodedException(CommonError.UNAVAILABLE);
    }
}
