package org.linli.grid.identity.session;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Role;

/** What a client may offer on its screens; the services decide again on each request. */
public enum Capability {
    FILE_GRIEVANCE(Role.RESIDENT),
    RATE_GRIEVANCE(Role.RESIDENT),
    HANDLE_GRIEVANCES(
            Role.GRID_WORKER,
            Role.GRID_LEADER,
            Role.COMMUNITY_CLERK,
            Role.COMMUNITY_SECRETARY,
            Role.STREET_OFFICER,
            Role.DISTRICT_OFFICER,
            Role.PROPERTY_STEWARD),
    DISPATCH_GRIEVANCES(
            Role.GRID_LEADER,
            Role.COMMUNITY_CLERK,
            Role.COMMUNITY_SECRETARY,
            Role.STREET_OFFICER,
            Role.DISTRICT_OFFICER),
    VIEW_HOUSEHOLDS(
            Role.GRID_WORKER,
            Role.GRID_LEADER,
            Role.COMMUNITY_CLERK,
            Role.COMMUNITY_SECRETARY,
            Role.STREET_OFFICER,
            Role.DISTRICT_OFFICER),
    RECORD_VISITS(Role.GRID_WORKER, Role.GRID_LEADER),
    ASSIGN_POSTS(Role.COMMUNITY_SECRETARY, Role.STREET_OFFICER, Role.DISTRICT_OFFICER, Role.ADMIN),
    IMPORT_AREAS(Role.ADMIN),
    VIEW_AUDIT(Role.AUDITOR);

    private final Set<String> roles;

    Capability(String... roles) {
        this.roles = Set.of(roles);
    }

    /** What the caller may do somewhere; where, their posts tell. */
    static List<Capability> of(Caller caller) {
        Set<String> held = caller.roles();
        return Arrays.stream(values())
                .filter(capability -> capability.roles.stream().anyMatch(held::contains))
                .toList();
    }
}
