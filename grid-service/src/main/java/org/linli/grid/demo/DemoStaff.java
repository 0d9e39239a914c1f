package org.linli.grid.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.password.OpeningWorkAccount;
import org.linli.grid.staff.AssigningPost;
import org.linli.grid.staff.RegisteringStaff;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.staff.model.StaffMember;

/** Makes a login for every role of the demo, all with the same public password. */
@ApplicationScoped
class DemoStaff {

    static final String PASSWORD = "linli-demo-1";

    @Inject
    OpeningWorkAccount opening;

    @Inject
    RegisteringStaff registering;

    @Inject
    AssigningPost assigning;

    void load() {
        hire("district", PostRole.DISTRICT_OFFICER, DemoAreas.DISTRICT, "示范区级");
        hire("street", PostRole.STREET_OFFICER, DemoAreas.STREET, "示范街道");
        hire("secretary", PostRole.COMMUNITY_SECRETARY, DemoAreas.COMMUNITY, "示范书记");
        hire("clerk", PostRole.COMMUNITY_CLERK, DemoAreas.COMMUNITY, "示范专干");
        hire("steward", PostRole.PROPERTY_STEWARD, DemoAreas.COMMUNITY, "示范管家");
        hire("admin", PostRole.ADMIN, DemoAreas.DISTRICT, "示范管理");
        hire("auditor", PostRole.AUDITOR, DemoAreas.DISTRICT, "示范审计");
        for (int number = 1; number <= DemoAreas.GRIDS; number++) {
            String suffix = String.format("%02d", number);
            hire("leader" + suffix, PostRole.GRID_LEADER, DemoAreas.grid(number), "示范网格长" + suffix);
            hire("worker" + suffix, PostRole.GRID_WORKER, DemoAreas.grid(number), "示范网格员" + suffix);
        }
    }

    private void hire(String username, PostRole role, String areaCode, String name) {
        CallerKind kind = role == PostRole.PROPERTY_STEWARD ? CallerKind.PARTNER : CallerKind.STAFF;
        Account account = opening.open(kind, username, PASSWORD);
        StaffMember member = registering.register(kind, name, account.id());
        assigning.assign(member.id(), role, areaCode, null, Caller.system());
    }
}
