package org.linli.grievance.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.chassis.id.Ids;

/** Why a matter went where it went: written once at the moment of decision. */
@Entity
@Immutable
@Table(name = "routing_decision")
class RoutingDecision {

    @Id
    private UUID id;

    private UUID grievanceId;
    private Instant decidedAt;
    private String itemCode;
    private int catalogueVersion;
    private String targetRole;
    private UUID chosenPostId;
    private boolean fallback;
    private boolean byHand;
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Candidate> candidates;

    protected RoutingDecision() {}

    static RoutingDecision of(Routed routed, UUID grievanceId, String itemCode, int catalogueVersion, Instant at) {
        RoutingDecision decision = new RoutingDecision();
        decision.id = Ids.next();
        decision.grievanceId = grievanceId;
        decision.decidedAt = at;
        decision.itemCode = itemCode;
        decision.catalogueVersion = catalogueVersion;
        decision.targetRole = routed.targetRole();
        decision.chosenPostId = routed.handler().postId();
        decision.fallback = routed.fallback();
        decision.byHand = routed.byHand();
        decision.reason = routed.reason();
        decision.candidates = routed.candidates();
        return decision;
    }

    RoutingView view() {
        return new RoutingView(
                decidedAt, itemCode, catalogueVersion, targetRole, chosenPostId, fallback, byHand, reason, candidates);
    }
}
