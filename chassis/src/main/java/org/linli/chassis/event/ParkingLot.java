package org.linli.chassis.event;

import java.util.List;

/** Where events wait that could not be sent or could not be taken in. */
public interface ParkingLot {

    /** The oldest parked events, at most {@code limit}. */
    List<ParkedEvent> parked(int limit);

    /**
     * Lets the parked events of a subject go again, in their order. An event that fails again stays, with those behind
     * it.
     *
     * @return how many were let go
     */
    int replay(String subject);
}
