package org.linli.grid.staff.model;

import static org.linli.grid.area.model.AreaLevel.COMMUNITY;
import static org.linli.grid.area.model.AreaLevel.DISTRICT;
import static org.linli.grid.area.model.AreaLevel.GRID;
import static org.linli.grid.area.model.AreaLevel.MICRO_GRID;
import static org.linli.grid.area.model.AreaLevel.STREET;

import java.util.EnumSet;
import java.util.Set;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.area.model.AreaLevel;

/** What a post lets its holder do; each name is a role of the access token. */
public enum PostRole {
    GRID_WORKER("网格员", EnumSet.of(CallerKind.STAFF), EnumSet.of(GRID, MICRO_GRID)),
    GRID_LEADER("网格长", EnumSet.of(CallerKind.STAFF), EnumSet.of(GRID)),
    COMMUNITY_CLERK("社区工作人员", EnumSet.of(CallerKind.STAFF), EnumSet.of(COMMUNITY)),
    COMMUNITY_SECRETARY("社区书记", EnumSet.of(CallerKind.STAFF), EnumSet.of(COMMUNITY)),
    STREET_OFFICER("街道工作人员", EnumSet.of(CallerKind.STAFF), EnumSet.of(STREET)),
    DISTRICT_OFFICER("区级工作人员", EnumSet.of(CallerKind.STAFF), EnumSet.of(DISTRICT)),
    PROPERTY_STEWARD("物业管家", EnumSet.of(CallerKind.PARTNER), EnumSet.of(COMMUNITY, GRID)),
    MEDIATOR("调解员", EnumSet.of(CallerKind.STAFF, CallerKind.PARTNER), EnumSet.of(DISTRICT, STREET, COMMUNITY)),
    AUDITOR("审计员", EnumSet.of(CallerKind.STAFF), EnumSet.of(DISTRICT)),
    ADMIN("系统管理员", EnumSet.of(CallerKind.STAFF), EnumSet.of(DISTRICT));

    /** The posts that a community's secretary fills without asking anybody. */
    private static final Set<PostRole> OF_THE_COMMUNITY =
            EnumSet.of(GRID_WORKER, GRID_LEADER, COMMUNITY_CLERK, PROPERTY_STEWARD, MEDIATOR);

    private final String chinese;
    private final Set<CallerKind> kinds;
    private final Set<AreaLevel> levels;

    PostRole(String chinese, Set<CallerKind> kinds, Set<AreaLevel> levels) {
        this.chinese = chinese;
        this.kinds = kinds;
        this.levels = levels;
    }

    public String chinese() {
        return chinese;
    }

    public boolean fits(AreaLevel level) {
        return levels.contains(level);
    }

    public boolean fits(CallerKind kind) {
        return kinds.contains(kind);
    }

    static Set<PostRole> filledByTheCommunity() {
        return Set.copyOf(OF_THE_COMMUNITY);
    }

    public boolean isFilledByTheCommunity() {
        return OF_THE_COMMUNITY.contains(this);
    }
}
