package org.linli.grid.area.model;

import java.util.Arrays;
import java.util.Optional;

/** The levels of the tree, each with the length of its codes. */
public enum AreaLevel {
    /** 区/县: GB/T 2260. */
    DISTRICT(6, null),
    /** 街道/乡镇: GB/T 10114. */
    STREET(9, DISTRICT),
    /** 社区/村. */
    COMMUNITY(12, STREET),
    /** 网格: the community's code and three digits. */
    GRID(15, COMMUNITY),
    /** 微网格: the grid's code and two digits. */
    MICRO_GRID(17, GRID);

    private final int codeLength;
    private final AreaLevel above;

    AreaLevel(int codeLength, AreaLevel above) {
        this.codeLength = codeLength;
        this.above = above;
    }

    static Optional<AreaLevel> ofCodeLength(int length) {
        return Arrays.stream(values())
                .filter(level -> level.codeLength == length)
                .findFirst();
    }

    /** The level of the parent; empty for a district. */
    public Optional<AreaLevel> above() {
        return Optional.ofNullable(above);
    }

    public boolean isGrid() {
        return this == GRID || this == MICRO_GRID;
    }

    int codeLength() {
        return codeLength;
    }
}
