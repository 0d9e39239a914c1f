package org.linli.grievance.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.chassis.security.Role;
import org.linli.grievance.model.GrievanceRight;

/** Chooses among candidates: first the role in the order asked, then the smaller area, then the lighter load. */
final class RoutingPolicy {

    private static final List<String> FALLBACKS = List.of(
            Role.GRID_WORKER,
            Role.GRID_LEADER,
            Role.COMMUNITY_CLERK,
            Role.COMMUNITY_SECRETARY,
            Role.STREET_OFFICER,
            Role.DISTRICT_OFFICER);

    private RoutingPolicy() {}

    /** The roles that may get a matter of an item, in order: the item's own if it can handle one, then the fallbacks. */
    static List<String> rolesInOrder(String targetRole) {
        return Stream.concat(Stream.of(targetRole).filter(RoutingPolicy::handles), FALLBACKS.stream())
                .distinct()
                .toList();
    }

    /** Whether a post of the role can be given matters. */
    static boolean handles(String role) {
        return GrievanceRight.HANDLE.roles().contains(role);
    }

    /** Whether a post of the role is given matters where nobody else answers for the place. */
    static boolean standsIn(String role) {
        return GrievanceRight.STAND_IN.roles().contains(role);
    }

    static Optional<Candidate> choose(String targetRole, List<Candidate> candidates) {
        List<String> order = rolesInOrder(targetRole);
        return candidates.stream()
                .filter(candidate -> !candidate.recused() && order.contains(candidate.role()))
                .min(Comparator.<Candidate>comparingInt(candidate -> order.indexOf(candidate.role()))
                        .thenComparing(candidate -> -candidate.areaCode().length())
                        .thenComparingLong(Candidate::openMatters)
                        .thenComparing(Candidate::postId));
    }

    static String reason(String targetRole, Candidate chosen, List<Candidate> candidates) {
        String who = chosen.role().equals(targetRole) ? "按事项规则派给本区域" : "本区域无对应岗位,按兜底规则派给";
        long ofThatRole = candidates.stream()
                .filter(candidate -> candidate.role().equals(chosen.role()))
                .count();
        return String.format(
                "%s%s(区域 %s);候选 %d 人,该岗位在办 %d 件",
                who, PostTitle.of(chosen.role()), chosen.areaCode(), ofThatRole, chosen.openMatters());
    }
}
