package org.linli.grievance.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.AreaPath;
import org.linli.grievance.area.KnownAreas;
import org.linli.grievance.catalogue.Catalogue;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceError;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.model.Handler;

/** Decides who gets a matter and keeps the decision. */
@ApplicationScoped
public class Routing {

    @Inject
    PostHolders posts;

    @Inject
    Grievances grievances;

    @Inject
    Catalogue catalogue;

    @Inject
    KnownAreas areas;

    @Inject
    RoutingDecisions decisions;

    @Inject
    Clock clock;

    /**
     * @param namedPost the post that a person chose; null to follow the item's rule
     * @throws CodedException NO_HANDLER when nobody can take it, UNKNOWN_POST when the named post cannot
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Handler route(Grievance grievance, UUID namedPost, Instant at) {
        String targetRole = catalogue.ruleOf(grievance.classified()).targetRole();
        Routed routed = namedPost == null ? byRule(grievance, targetRole) : byHand(grievance, targetRole, namedPost);
        decisions.persist(RoutingDecision.of(
                routed,
                grievance.id(),
                grievance.classified().itemCode(),
                grievance.classified().catalogueVersion(),
                at));
        return routed.handler();
    }

    private Routed byRule(Grievance grievance, String targetRole) {
        List<Candidate> candidates = candidates(grievance, targetRole);
        Candidate chosen = RoutingPolicy.choose(targetRole, candidates)
                .orElseThrow(() -> new CodedException(GrievanceError.NO_HANDLER));
        return new Routed(
                handler(chosen.accountId(), chosen.postId(), chosen.role(), chosen.areaCode()),
                targetRole,
                !chosen.role().equals(targetRole),
                false,
                RoutingPolicy.reason(targetRole, chosen, candidates.size()),
                candidates);
    }

    private Routed byHand(Grievance grievance, String targetRole, UUID namedPost) {
        PostHolder post = posts.held(namedPost, today())
                .filter(held -> new AreaPath(held.areaPath()).covers(new AreaPath(grievance.areaPath())))
                .orElseThrow(() -> new CodedException(GrievanceError.UNKNOWN_POST));
        return new Routed(
                handler(post.accountId(), post.postId(), post.role(), post.areaCode()),
                targetRole,
                false,
                true,
                "派单人指定岗位",
                List.of());
    }

    private List<Candidate> candidates(Grievance grievance, String targetRole) {
        Set<String> roles = Set.copyOf(RoutingPolicy.rolesInOrder(targetRole));
        List<PostHolder> holders = posts.answeringFor(new AreaPath(grievance.areaPath()), roles, today());
        Map<UUID, Long> load = grievances.openByHandler(
                holders.stream().map(PostHolder::accountId).distinct().toList());
        return holders.stream()
                .map(post -> new Candidate(
                        post.postId(),
                        post.accountId(),
                        post.role(),
                        post.areaCode(),
                        load.getOrDefault(post.accountId(), 0L),
                        post.accountId().equals(grievance.residentId())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Handler handler(UUID accountId, UUID postId, String role, String areaCode) {
        return new Handler(accountId, postId, areas.nameOf(areaCode) + PostTitle.of(role));
    }
}
