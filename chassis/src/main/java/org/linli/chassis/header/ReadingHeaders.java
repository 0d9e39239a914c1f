package org.linli.chassis.header;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.problem.PlainProblem;
import org.linli.chassis.problem.Wanted;
import org.linli.chassis.request.BodilessRequest;
import org.linli.connection.EntityTags;
import org.linli.connection.Languages;

/**
 * Reads the headers that decide how a request is answered, before anybody else does, and leaves only what can be
 * understood: what may be ignored is taken away, for the rest the request is refused.
 */
@ApplicationScoped
public class ReadingHeaders {

    public static final String ACCEPT = "Accept";
    public static final String PURPOSE = "X-Purpose";

    private static final int AFTER_THE_REQUEST_ID = 950;
    private static final String ACCEPT_LANGUAGE = "Accept-Language";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String CONTENT_ENCODING = "Content-Encoding";
    private static final String IF_MATCH = "If-Match";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String TRACE_PARENT = "traceparent";

    private static final Pattern TRACE =
            Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(-.{0,400})?");

    void register(@Observes Filters filters) {
        filters.register(ReadingHeaders::read, AFTER_THE_REQUEST_ID);
    }

    /** The formats that the caller takes; empty when the caller does not mind. */
    public static Optional<AcceptedFormats> accepted(RoutingContext context) {
        return Optional.ofNullable(context.get(ACCEPT));
    }

    private static void read(RoutingContext context) {
        MultiMap headers = context.request().headers();
        language(headers);
        trace(headers);
        if (!format(context, headers)) {
            PlainProblem.answer(context.request(), CommonError.NOT_ACCEPTABLE);
        } else if (!body(context, headers)) {
            PlainProblem.answer(context.request(), CommonError.UNSUPPORTED_MEDIA_TYPE);
        } else if (headers.getAll(PURPOSE).size() > 1) {
            PlainProblem.answerForHeader(context.request(), PURPOSE, Wanted.ONCE);
        } else if (!condition(headers)) {
            PlainProblem.answerForHeader(context.request(), IF_MATCH, Wanted.ENTITY_TAGS);
        } else {
            context.next();
        }
    }

    /** Decided once: whatever answers later, and be it because reading a header failed, finds no more than a tag. */
    private static void language(MultiMap headers) {
        Optional<String> asked = joined(headers, ACCEPT_LANGUAGE);
        headers.remove(ACCEPT_LANGUAGE);
        asked.map(Languages::preferred).ifPresent(language -> headers.set(ACCEPT_LANGUAGE, language.toLanguageTag()));
    }

    private static void trace(MultiMap headers) {
        List<String> parents = headers.getAll(TRACE_PARENT);
        if (!parents.isEmpty()
                && (parents.size() > 1 || !TRACE.matcher(parents.get(0)).matches())) {
            headers.remove(TRACE_PARENT).remove("tracestate");
        }
    }

    private static boolean format(RoutingContext context, MultiMap headers) {
        Optional<AcceptedFormats> accepted = joined(headers, ACCEPT)
                .filter(Predicate.not(ReadingHeaders::isEmptyList))
                .map(AcceptedFormats::of);
        headers.remove(ACCEPT);
        accepted.ifPresent(formats -> {
            context.put(ACCEPT, formats);
            headers.set(ACCEPT, formats.toString());
        });
        return accepted.map(formats -> !formats.nothing()).orElse(true);
    }

    private static boolean body(RoutingContext context, MultiMap headers) {
        List<String> types = headers.getAll(CONTENT_TYPE);
        if (types.isEmpty() || !BodilessRequest.hasBody(context.request())) {
            headers.remove(CONTENT_TYPE);
            return true;
        }
        Optional<BodyFormat> format = types.size() == 1 ? BodyFormat.of(types.get(0)) : Optional.empty();
        format.ifPresent(known -> headers.set(CONTENT_TYPE, known.name()));
        return format.isPresent()
                && headers.getAll(CONTENT_ENCODING).stream()
                        .allMatch(coding ->
                                coding.strip().toLowerCase(Locale.ROOT).equals("identity"));
    }

    /** All lines of a condition become one; one that nobody can read holds for nothing, and so does not stop a reading. */
    private static boolean condition(MultiMap headers) {
        joined(headers, IF_MATCH).ifPresent(tags -> headers.set(IF_MATCH, tags));
        joined(headers, IF_NONE_MATCH).ifPresent(tags -> headers.set(IF_NONE_MATCH, tags));
        if (headers.contains(IF_NONE_MATCH)
                && EntityTags.parse(headers.get(IF_NONE_MATCH)).isEmpty()) {
            headers.remove(IF_NONE_MATCH);
        }
        return !headers.contains(IF_MATCH)
                || EntityTags.parse(headers.get(IF_MATCH)).isPresent();
    }

    private static Optional<String> joined(MultiMap headers, String name) {
        List<String> lines = headers.getAll(name);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }

    private static boolean isEmptyList(String header) {
        return header.chars().allMatch(character -> character == ',' || character == ' ' || character == '\t');
    }
}
