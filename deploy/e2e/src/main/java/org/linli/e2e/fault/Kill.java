package org.linli.e2e.fault;

import java.time.Duration;
import java.time.Instant;

/**
 * One {@code kill -9} and the part's return.
 *
 * @param readyAfter until the launcher found it ready again; null when it did not come back
 * @param until the end of the time that is put down to this kill
 */
record Kill(String part, Instant at, Duration readyAfter, Instant until) {

    boolean covers(Instant moment) {
        return !moment.isBefore(at) && moment.isBefore(until);
    }
}
