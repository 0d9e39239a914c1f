package org.linli.grievance.routing;

import java.util.List;
import java.util.Map;
import org.linli.chassis.security.Role;

/** What people call the holder of a role. */
final class PostTitle {

    private static final Map<String, String> TITLES = Map.of(
            Role.GRID_WORKER, "网格员",
            Role.GRID_LEADER, "网格长",
            Role.COMMUNITY_CLERK, "社区工作人员",
            Role.COMMUNITY_SECRETARY, "社区书记",
            Role.STREET_OFFICER, "街道干部",
            Role.DISTRICT_OFFICER, "区级干部",
            Role.PROPERTY_STEWARD, "物业管家",
            Role.MEDIATOR, "调解员",
            Role.AUDITOR, "审计员",
            Role.ADMIN, "管理员");

    private static final List<String> LEVELS = List.of("社区", "街道");

    private PostTitle() {}

    static String of(String role) {
        return TITLES.getOrDefault(role, role);
    }

    /** The same with the name of the area before it; the level of the area is said once. */
    static String of(String role, String areaName) {
        String title = of(role);
        return LEVELS.stream()
                .filter(level -> areaName.endsWith(level) && title.startsWith(level))
                .findFirst()
                .map(level -> areaName + title.substring(level.length()))
                .orElse(areaName + title);
    }
}
