package org.linli.notification.template;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linli.chassis.time.ClockProducer;
import org.linli.notification.model.Cause;

/**
 * What can be said about a cause.
 *
 * @param areaNames the name of an area by its code, looked up when a template names it
 */
public record Facts(Cause cause, UnaryOperator<String> areaNames) {

    /** As people write it, and as WeChat's time fields accept it. */
    static final DateTimeFormatter CIVIL_FORM = DateTimeFormatter.ofPattern(
                    "yyyy年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE)
            .withZone(ClockProducer.CIVIL_TIME);

    Optional<String> text(String member) {
        return cause.text(member);
    }

    Optional<Instant> time(String member) {
        return text(member).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    }
}
