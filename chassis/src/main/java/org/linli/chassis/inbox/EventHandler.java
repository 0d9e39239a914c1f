package org.linli.chassis.inbox;

import java.util.Set;

/**
 * The effect of other services' events in this one. Implementations are {@code @ApplicationScoped} beans. The types they
 * name decide which topics this service reads.
 *
 * <p>{@link #on} runs in a transaction that is committed together with the note that the event was taken in. It changes
 * this service's database and nothing else: several events may share a transaction, and when one of them fails all are
 * rolled back and handled again one by one. What must leave the database (a message, a call) is written down here and
 * done by somebody else afterwards.
 *
 * <p>A subject's events arrive in order, but a replayed one arrives late. Guard a copy of another service's fact with the
 * version, so that an old event never overwrites a newer fact:
 *
 * <pre>{@code
 * insert into known_area (id, name, event_version) values (:id, :name, :v)
 * on conflict (id) do update set name = excluded.name, event_version = excluded.event_version
 * where known_area.event_version < excluded.event_version
 * }</pre>
 *
 * @param <T> a record with the fields that this service reads, or {@code JsonNode} when the types differ in form
 */
public interface EventHandler<T> {

    /** The CloudEvents types handled, such as {@code linli.grid.area-changed.v1}. */
    Set<String> eventTypes();

    /** What the data is read as; members that it does not have are ignored. */
    Class<T> dataType();

    /**
     * Takes the event in. Failures of the database, lock conflicts and time-outs are tried again without end; anything
     * else a few times, then the event is parked.
     */
    void on(IncomingEvent<T> event);

    /** Names this consumer in the inbox; renaming it makes redelivered events new. */
    default String consumer() {
        String name = getClass().getSimpleName();
        int generated = name.indexOf('_');
        return generated < 0 ? name : name.substring(0, generated);
    }
}
