package org.linli.chassis.event;

/** The CloudEvents extension attributes that Linli's events carry. */
public final class EventExtensions {

    /** Grows by one with each event of the subject. */
    public static final String AGGREGATE_VERSION = "aggregateversion";

    /** Where the subject belongs, as dotted codes. */
    public static final String AREA_PATH = "areapath";

    /** The W3C trace that the event was recorded in. */
    public static final String TRACE_PARENT = "traceparent";

    private EventExtensions() {}
}
