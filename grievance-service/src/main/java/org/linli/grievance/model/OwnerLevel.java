package org.linli.grievance.model;

import org.linli.chassis.security.AreaPath;

/** Who answers for a matter. */
public enum OwnerLevel {
    /** 办理人: whoever has it. */
    HANDLER("办理人"),
    /** 社区: those who steer matters in the grid or community where it lies. */
    COMMUNITY("社区"),
    /** 街道: nobody beneath can take it. */
    STREET("街道"),
    /** 区级: nobody beneath can take it. */
    DISTRICT("区级"),
    /** 无人: no post in the whole district can take it; an administrator has to fill one. */
    NOBODY("无人");

    private static final int COMMUNITY_CODE = 12;
    private static final int STREET_CODE = 9;

    private final String chinese;

    OwnerLevel(String chinese) {
        this.chinese = chinese;
    }

    /** The level of an area, told by the length of its code. */
    static OwnerLevel of(AreaPath area) {
        int length = area.code().length();
        return length >= COMMUNITY_CODE ? COMMUNITY : length >= STREET_CODE ? STREET : DISTRICT;
    }

    /** Whether it is where matters ordinarily are, so that nobody has to be told. */
    public boolean isOrdinary() {
        return this == HANDLER || this == COMMUNITY;
    }

    public String chinese() {
        return chinese;
    }
}
