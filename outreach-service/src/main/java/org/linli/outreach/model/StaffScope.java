package org.linli.outreach.model;

import java.util.ArrayList;
import java.util.List;
import org.linli.chassis.scope.RowScope;
import org.linli.chassis.security.AreaPath;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.chassis.security.Right;

/** Which rows a caller may see: the one place from which every read, list and count of this service starts. */
public final class StaffScope {

    private static final String CAMPAIGNS_WHERE = "id in (select c.id from Campaign c join c.areas a where a.path ";

    private StaffScope() {}

    /** Rows at places where the caller may do it. */
    public static RowScope within(String areaPathField, Caller caller, Right right) {
        return RowScope.within(areaPathField, areas(caller, right));
    }

    /** Campaigns that touch the caller's areas: those beneath them, and those from above that reach into them. */
    static RowScope campaigns(Caller caller) {
        RowScope scope = RowScope.nothing();
        for (AreaPath area : areas(caller, OutreachRight.READ)) {
            scope = scope.or(RowScope.where(CAMPAIGNS_WHERE + "in (:%s))", withAncestors(area)))
                    .or(RowScope.where(CAMPAIGNS_WHERE + "like :%s)", area.value() + ".%"));
        }
        return scope;
    }

    private static List<AreaPath> areas(Caller caller, Right right) {
        return caller.is(CallerKind.STAFF) ? caller.areasOf(right) : List.of();
    }

    private static List<String> withAncestors(AreaPath area) {
        String path = area.value();
        List<String> paths = new ArrayList<>();
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            paths.add(path.substring(0, dot));
        }
        paths.add(path);
        return paths;
    }
}
