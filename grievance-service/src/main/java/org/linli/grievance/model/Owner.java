package org.linli.grievance.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.linli.chassis.security.AreaPath;

/**
 * Who owes the next step of a matter: whoever has it, and while nobody does a level of the district.
 *
 * @param areaPath the area whose posts may take it; null while a handler does, and when nobody is there to
 */
@Embeddable
public record Owner(
        @Enumerated(EnumType.STRING) @Column(name = "owner_level")
        OwnerLevel level,

        @Column(name = "owner_area_path") String areaPath) {

    public static Owner at(AreaPath area) {
        return new Owner(OwnerLevel.of(area), area.value());
    }

    /** Whoever has it. */
    public static Owner handler() {
        return new Owner(OwnerLevel.HANDLER, null);
    }

    public static Owner nobody() {
        return new Owner(OwnerLevel.NOBODY, null);
    }

    /** What people read about a level above the community, or nobody, that owes the next step of a matter in the state. */
    String insteadOfTheCommunity(GrievanceStatus status, String areaName) {
        String lacking = status.awaitsClosing() ? "暂无可办结岗位" : "暂无可受理岗位";
        return level == OwnerLevel.NOBODY ? "本区域" + lacking + ",待设岗后办理" : "当地" + lacking + ",由" + areaName + "处理";
    }
}
