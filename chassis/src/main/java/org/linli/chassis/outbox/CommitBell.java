package org.linli.chassis.outbox;

/** Told after each commit that recorded events; must neither wait nor fail. */
public interface CommitBell {

    void ring();
}
