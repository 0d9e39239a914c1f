package org.linli.notification.delivery;

/** Fired in a transaction that plans attempts; whoever sends observes its success. */
public record AttemptsPlanned() {}
