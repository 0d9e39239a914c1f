package org.linli.grid.identity.lockout;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Lines of people who wait; the lines take turns, and who comes from a short line is not kept out by a long one. */
final class WaitingLines {

    private final int room;
    private final Map<Key, Deque<Waiting>> lines = new LinkedHashMap<>();

    /** @param room how many may wait as strangers, and as many again who are known */
    WaitingLines(int room) {
        this.room = room;
    }

    /**
     * Somebody in a line.
     *
     * @param called completed with true when it is their turn, with false when they had to make way
     */
    record Waiting(Key line, CompletableFuture<Boolean> called) {}

    /** Puts somebody at the end of a line; empty when there is no room and no line is longer than theirs. */
    Optional<Waiting> join(Key line) {
        int own = lines.containsKey(line) ? lines.get(line).size() : 0;
        if (alike(line).mapToInt(Deque::size).sum() >= room) {
            Optional<Deque<Waiting>> longest = alike(line).max(Comparator.comparingInt(Deque::size));
            if (longest.isEmpty() || longest.get().size() <= own + 1) {
                return Optional.empty();
            }
            longest.get().removeLast().called().complete(false);
        }
        Waiting waiting = new Waiting(line, new CompletableFuture<>());
        lines.computeIfAbsent(line, first -> new ArrayDeque<>()).add(waiting);
        return Optional.of(waiting);
    }

    /** Takes out who is next: the first of the line whose turn it is. */
    Optional<Waiting> next() {
        Iterator<Map.Entry<Key, Deque<Waiting>>> inTurn = lines.entrySet().iterator();
        if (!inTurn.hasNext()) {
            return Optional.empty();
        }
        Map.Entry<Key, Deque<Waiting>> line = inTurn.next();
        inTurn.remove();
        Waiting next = line.getValue().removeFirst();
        if (!line.getValue().isEmpty()) {
            // Behind all the others.
            lines.put(line.getKey(), line.getValue());
        }
        return Optional.of(next);
    }

    /** Takes somebody out who waits no longer. */
    void leave(Waiting waiting) {
        lines.computeIfPresent(waiting.line(), (key, line) -> {
            line.remove(waiting);
            return line.isEmpty() ? null : line;
        });
    }

    int size() {
        return lines.values().stream().mapToInt(Deque::size).sum();
    }

    private Stream<Deque<Waiting>> alike(Key line) {
        return lines.entrySet().stream()
                .filter(other -> other.getKey().isKnown() == line.isKnown())
                .map(Map.Entry::getValue);
    }
}
