package org.linli.grid.staff.model;

/** Where a post stands on a day. */
public enum PostState {
    /** 待到任: its first day has not come. */
    PLANNED,
    /** 在岗. */
    HELD,
    /** 已离任. */
    ENDED,
    /** 已撤回: it ended on the day on which it would have begun, and was never held. */
    WITHDRAWN;

    boolean isOver() {
        return this == ENDED || this == WITHDRAWN;
    }
}
