package org.linli.grid.staff;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.grid.area.model.Area;
import org.linli.grid.area.model.AreaLevel;
import org.linli.grid.staff.model.PostRole;

/** Words a post's title, such as 新元街道镜湖社区第三网格网格员. */
final class PostTitle {

    private static final Pattern COMMITTEE = Pattern.compile("(社区|村)?(居民委员会|村民委员会|居委会|村委会)$");

    private PostTitle() {}

    /** @param lineage the area and those above it, the district first */
    static String of(PostRole role, List<Area> lineage) {
        boolean ofTheDistrict = lineage.size() == 1;
        return lineage.stream()
                        .filter(area -> ofTheDistrict || area.level() != AreaLevel.DISTRICT)
                        .map(PostTitle::spoken)
                        .collect(Collectors.joining())
                + role.chinese();
    }

    /** The committee's name as people say it: 镜湖社区居委会 is 镜湖社区. */
    private static String spoken(Area area) {
        return area.level() == AreaLevel.COMMUNITY
                ? COMMITTEE
                        .matcher(area.name())
                        .replaceFirst(match -> match.group(2).startsWith("村") ? "村" : "社区")
                : area.name();
    }
}
