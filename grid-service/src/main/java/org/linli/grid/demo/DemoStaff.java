package org.linli.grid.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Somebody to be hired. */
    private record Hire(String username, PostRole role, String areaCode, String name) {

        CallerKind kind() {
            return role == PostRole.PROPERTY_STEWARD ? CallerKind.PARTNER : CallerKind.STAFF;
        }
    }

    void load() {
        List<Hire> hires = hires();
        Map<String, Account> accounts =
                opening.openAll(hires.stream().collect(Collectors.toMap(Hire::username, Hire::kind)), PASSWORD);
        for (Hire hire : hires) {
            UUID account = accounts.get(hire.username()).id();
            StaffMember member = registering.register(hire.kind(), hire.name(), account);
            assigning.assign(member.id(), hire.role(), hire.areaCode(), null, null, Caller.system());
        }
    }

    private static List<Hire> hires() {
        List<Hire> hires = new ArrayList<>();
        hires.add(new Hire("district", PostRole.DISTRICT_OFFICER, DemoAreas.DISTRICT, "示范区级"));
        hires.add(new Hire("street", PostRole.STREET_OFFICER, DemoAreas.STREET, "示范街道"));
        hires.add(new Hire("secretary", PostRole.COMMUNITY_SECRETARY, DemoAreas.COMMUNITY, "示范书记"));
        hires.add(new Hire("clerk", PostRole.COMMUNITY_CLERK, DemoAreas.COMMUNITY, "示范专干"));
        hires.add(new Hire("steward", PostRole.PROPERTY_STEWARD, DemoAreas.COMMUNITY, "示范管家"));
        hires.add(new Hire("admin", PostRole.ADMIN, DemoAreas.DISTRICT, "示范管理"));
        hires.add(new Hire("auditor", PostRole.AUDITOR, DemoAreas.DISTRICT, "示范审计"));
        for (int number = 1; number <= DemoAreas.GRIDS; number++) {
            String suffix = String.format("%02d", number);
            String grid = DemoAreas.grid(number);
            hires.add(new Hire("leader" + suffix, PostRole.GRID_LEADER, grid, "示范网格长" + suffix));
            hires.add(new Hire("worker" + suffix, PostRole.GRID_WORKER, grid, "示范网格员" + suffix));
        }
        return hires;
    }
}
