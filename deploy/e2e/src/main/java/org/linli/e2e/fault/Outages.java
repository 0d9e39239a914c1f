package org.linli.e2e.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What each kill meant to those who were filing and to those who were to be told. */
final class Outages {

    private final List<Matter> filed;
    private final List<Instant> acknowledgements;
    private final Map<String, Long> recorded;
    private final Map<String, Long> effects;

    /**
     * @param recorded when each event was recorded, in milliseconds
     * @param effects when each event that somebody is told of was taken in, in milliseconds
     */
    Outages(List<Matter> filed, Map<String, Long> recorded, Map<String, Long> effects) {
        this.filed = filed;
        this.acknowledgements =
                filed.stream().map(Matter::acknowledgedAt).sorted().toList();
        this.recorded = recorded;
        this.effects = effects;
    }

    List<Object> row(Kill kill) {
        return List.of(
                kill.part(),
                kill.readyAfter() == null ? Double.NaN : seconds(kill.readyAfter()),
                seconds(longestGap(kill)),
                seconds(slowestFiling(kill)),
                slowestNotification(kill));
    }

    private Duration longestGap(Kill kill) {
        Duration longest = Duration.ZERO;
        Instant last = kill.at();
        for (Instant acknowledged : acknowledgements) {
            if (kill.covers(acknowledged)) {
                Duration gap = Duration.between(last, acknowledged);
                longest = gap.compareTo(longest) > 0 ? gap : longest;
                last = acknowledged;
            }
        }
        Duration open = Duration.between(last, kill.until());
        return open.compareTo(longest) > 0 ? open : longest;
    }

    private Duration slowestFiling(Kill kill) {
        return filed.stream()
                .filter(matter -> kill.covers(matter.plannedAt()))
                .map(Matter::waited)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private double slowestNotification(Kill kill) {
        return effects.entrySet().stream()
                        .filter(effect -> recorded.containsKey(effect.getKey()))
                        .filter(effect -> kill.covers(Instant.ofEpochMilli(recorded.get(effect.getKey()))))
                        .mapToLong(effect -> effect.getValue() - recorded.get(effect.getKey()))
                        .max()
                        .orElse(0)
                / 1000.0;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
