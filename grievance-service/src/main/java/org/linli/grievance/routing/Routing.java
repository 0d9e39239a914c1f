package org.linli.grievance.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.chassis.district.KnownAccounts;
import org.linli.chassis.district.KnownAreas;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.security.AreaPath;
import org.linli.grievance.catalogue.Catalogue;
import org.linli.grievance.model.Grievance;
import org.linli.grievance.model.GrievanceError;
import org.linli.grievance.model.GrievanceRight;
import org.linli.grievance.model.Grievances;
import org.linli.grievance.model.Handler;

/** Decides who gets a matter and keeps the decision. */
@ApplicationScoped
public class Routing {

    @Inject
    PostHolders posts;

    @Inject
    KnownAccounts accounts;

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
     * Finds who gets a matter. The post that has it, and every one that gave it back, is passed over.
     *
     * @param namedPost the post that a person chose; null to follow the item's rule
     * @throws CodedException NO_HANDLER when the rule finds nobody; when a named post cannot have it, the code that says why
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Handler route(Grievance grievance, UUID namedPost, Instant at) {
        return namedPost == null
                ? byRule(grievance, at).orElseThrow(() -> new CodedException(GrievanceError.NO_HANDLER))
                : named(grievance, namedPost, true, "派单人指定岗位", at);
    }

    /** To the post that was named to take over from one that has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Handler toSuccessor(Grievance grievance, UUID successorPost, Instant at) {
        return named(grievance, successorPost, false, "原岗位离任,由接任岗位接办", at);
    }

    /** Whom the item's rule finds, as in {@link #route}; empty when that is nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Handler> byRule(Grievance grievance, Instant at) {
        String targetRole = targetRole(grievance);
        List<Candidate> candidates = candidates(grievance, targetRole);
        return RoutingPolicy.choose(targetRole, others(grievance, candidates))
                .or(() -> grievance.status().isHandled()
                        ? Optional.empty()
                        : RoutingPolicy.choose(targetRole, candidates))
                .map(chosen -> decided(
                        grievance,
                        new Routed(
                                handler(chosen.accountId(), chosen.postId(), chosen.role(), chosen.areaCode()),
                                targetRole,
                                !chosen.role().equals(targetRole),
                                false,
                                RoutingPolicy.reason(targetRole, chosen, candidates),
                                candidates),
                        at));
    }

    private Handler named(Grievance grievance, UUID namedPost, boolean byHand, String reason, Instant at) {
        PostHolder post =
                posts.findByIdOptional(namedPost).orElseThrow(() -> new CodedException(GrievanceError.UNKNOWN_POST));
        refusal(grievance, post).ifPresent(refusal -> {
            throw refusal;
        });
        return decided(
                grievance,
                new Routed(
                        handler(post.accountId(), post.postId(), post.role(), post.areaCode()),
                        targetRole(grievance),
                        false,
                        byHand,
                        reason,
                        List.of()),
                at);
    }

    /** Whether a post that somebody named can have the matter. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean canBeGiven(Grievance grievance, UUID namedPost) {
        return posts.findByIdOptional(namedPost)
                .filter(post -> refusal(grievance, post).isEmpty())
                .isPresent();
    }

    /** Why a named post cannot have the matter; empty when it can. */
    private Optional<CodedException> refusal(Grievance grievance, PostHolder post) {
        AreaPath place = new AreaPath(grievance.areaPath());
        String title = PostTitle.of(post.role());
        boolean standsIn = RoutingPolicy.standsIn(post.role());
        if (!new AreaPath(post.areaPath()).covers(place)) {
            return Optional.of(new CodedException(GrievanceError.UNKNOWN_POST));
        }
        if (!standsIn && !RoutingPolicy.handles(post.role())) {
            return Optional.of(new CodedException(GrievanceError.POST_CANNOT_HANDLE, title));
        }
        if (!post.isHeldOn(today())) {
            return Optional.of(new CodedException(GrievanceError.POST_NOT_IN_FORCE));
        }
        if (accounts.isBlocked(post.accountId())) {
            return Optional.of(new CodedException(GrievanceError.POST_HOLDER_BLOCKED));
        }
        if (standsIn && someoneHandles(place)) {
            return Optional.of(new CodedException(GrievanceError.POST_ONLY_STANDS_IN, title));
        }
        boolean hasIt =
                grievance.status().isHandled() && grievance.handler().postId().equals(post.postId());
        return hasIt ? Optional.of(new CodedException(GrievanceError.SAME_POST)) : Optional.empty();
    }

    private boolean someoneHandles(AreaPath place) {
        return !posts.answeringFor(place, GrievanceRight.HANDLE.roles(), today())
                .isEmpty();
    }

    private Handler decided(Grievance grievance, Routed routed, Instant at) {
        decisions.persist(RoutingDecision.of(
                routed,
                grievance.id(),
                grievance.classified().itemCode(),
                grievance.classified().catalogueVersion(),
                at));
        return routed.handler();
    }

    private String targetRole(Grievance grievance) {
        return catalogue.ruleOf(grievance.classified()).targetRole();
    }

    private static List<Candidate> others(Grievance grievance, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !grievance.assignment().passedOver().contains(candidate.postId()))
                .filter(candidate -> !grievance.status().isHandled()
                        || !candidate.postId().equals(grievance.handler().postId()))
                .toList();
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
                        post.accountId().equals(grievance.origin().residentId())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Handler handler(UUID accountId, UUID postId, String role, String areaCode) {
        return new Handler(accountId, postId, PostTitle.of(role, areas.nameOf(areaCode)));
    }
}
