package org.linli.chassis.outbox.relay;

/** Says that another relay has taken over; whoever sees it must stop publishing at once. */
class LeaseLostException extends Exception {

    private static final long serialVersionUID = 1L;
}
