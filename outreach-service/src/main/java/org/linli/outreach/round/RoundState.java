package org.linli.outreach.round;

/** How far a round is. */
public enum RoundState {
    /** 生成中: its tasks are being made; those that exist can be visited. */
    PREPARING,
    /** 已就绪. */
    READY,
    /** 已中止: the campaign ended while its tasks were being made. */
    STOPPED
}
