package org.linli.outreach.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The decisions on record, one per grid and round. */
@ApplicationScoped
public class GridDecisions {

    private static final TypeReference<List<GridDecision.Candidate>> CANDIDATES = new TypeReference<>() {};

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper json;

    public GridDecision of(UUID campaignId, int round, String gridCode) {
        Object stored = database.createNativeQuery("select cast(candidates as text) from round_grid "
                        + "where campaign_id = :campaign and round = :round and grid_code = :grid")
                .setParameter("campaign", campaignId)
                .setParameter("round", round)
                .setParameter("grid", gridCode)
                .getSingleResult();
        return new GridDecision(campaignId, round, gridCode, candidates((String) stored));
    }

    private List<GridDecision.Candidate> candidates(String stored) {
        try {
            return json.readValue(stored, CANDIDATES);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the candidates of a grid cannot be read", unreadable);
        }
    }
}
