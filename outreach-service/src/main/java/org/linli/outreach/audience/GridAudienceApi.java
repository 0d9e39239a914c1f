package org.linli.outreach.audience;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.linli.outreach.model.CareFlag;

/** The two calls of grid-service's internal interface that this service makes. */
@RegisterRestClient(configKey = "audiences")
interface GridAudienceApi {

    @POST
    @Path("/internal/audiences")
    Page page(@HeaderParam("Authorization") String authorization, Question question);

    @POST
    @Path("/internal/audiences/counts")
    Counts counts(@HeaderParam("Authorization") String authorization, Question question);

    /**
     * Whom a campaign is for.
     *
     * @param after only ids after this one; null for the first page
     */
    record Question(UUID campaignId, List<String> areaPaths, List<CareFlag> careFlags, UUID after) {

        @Override
        public String toString() {
            return "Question[" + campaignId + "]";
        }
    }

    /**
     * Some ids, in their order.
     *
     * @param last whether none follows
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<UUID> householdIds, boolean last) {}

    /** Households by grid. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counts(List<GridCount> grids) {}

    /** One grid's share. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GridCount(String gridCode, String areaPath, long households) {}
}
