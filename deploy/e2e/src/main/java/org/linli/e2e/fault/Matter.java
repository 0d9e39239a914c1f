package org.linli.e2e.fault;

import java.time.Duration;
import java.time.Instant;

/**
 * A matter whose filing was acknowledged.
 *
 * @param key under which it was filed
 * @param number its number for people
 * @param plannedAt when the resident wanted to file it
 * @param acknowledgedAt when the answer was there
 */
record Matter(String key, String id, String number, Person resident, Instant plannedAt, Instant acknowledgedAt) {

    Duration waited() {
        return Duration.between(plannedAt, acknowledgedAt);
    }
}
