package org.linli.outreach.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.linli.chassis.security.AreaPath;

/**
 * An area whose households a campaign is for.
 *
 * @param code the area's code
 * @param path the codes from the district down to it
 */
@Embeddable
public record CampaignArea(
        @Column(name = "area_code") String code,
        @Column(name = "area_path") String path) {

    /** Leaves out what lies beneath another of the areas, so that no household is meant twice. */
    static List<CampaignArea> withoutNested(Collection<CampaignArea> areas) {
        return areas.stream()
                .distinct()
                .filter(area -> areas.stream().noneMatch(other -> other.isAbove(area)))
                .toList();
    }

    /** The smallest area that holds them all; null when they share none. */
    static String commonPath(Collection<CampaignArea> areas) {
        List<String> common = null;
        for (CampaignArea area : areas) {
            List<String> codes = Arrays.asList(area.path.split("\\."));
            common = common == null ? codes : sharedStart(common, codes);
        }
        return common == null || common.isEmpty() ? null : String.join(".", common);
    }

    private boolean isAbove(CampaignArea other) {
        return !path.equals(other.path) && new AreaPath(path).covers(new AreaPath(other.path));
    }

    private static List<String> sharedStart(List<String> one, List<String> other) {
        List<String> shared = new ArrayList<>();
        for (int i = 0; i < Math.min(one.size(), other.size()) && one.get(i).equals(other.get(i)); i++) {
            shared.add(one.get(i));
        }
        return shared;
    }
}
