package org.linli.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.linli.chassis.log.Scrubbing;
import org.linli.chassis.request.RequestId;
import org.linli.chassis.request.WellFormedBody;
import org.linli.connection.Languages;
import org.linli.connection.RetryAfter;
import org.linli.connection.StatusTitle;

/** Gives every problem its code, request id and words in the caller's language, and logs it at the level it deserves. */
@Unremovable
@ApplicationScoped
class ProblemWriter implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemWriter.class);
    private static final Set<String> OURS = Set.of("code", "requestId", "field", "violations");

    @Inject
    CurrentVertxRequest request;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Locale language = language();
        List<Violation> violations =
                isOurs(context.cause) ? List.of() : Violations.of(problem, context.cause, language);
        ErrorCode code = violations.isEmpty() ? codeOf(problem, context.cause) : CommonError.VALIDATION_FAILED;
        int status = code.status() >= 500 ? code.status() : problem.getStatusCode();
        log(status, code, context.cause);
        HttpProblem.Builder written = HttpProblem.builder()
                .withType(URI.create(PlainProblem.type(code)))
                .withStatus(status)
                .withTitle(StatusTitle.of(status, Languages.isEnglish(language)))
                .withDetail(detail(code, context.cause, language))
                .with("code", code.name())
                .with("requestId", String.valueOf(RequestId.current()));
        problem.getHeaders().forEach(written::withHeader);
        if (status == CommonError.UNAVAILABLE.status()) {
            written.withHeader("Retry-After", RetryAfter.SECONDS);
        }
        for (Map.Entry<String, Object> member : problem.getParameters().entrySet()) {
            if (!OURS.contains(member.getKey())) {
                written.with(member.getKey(), member.getValue());
            }
        }
        if (!violations.isEmpty()) {
            written.with("violations", violations);
        }
        return written.build();
    }

    private ErrorCode codeOf(HttpProblem problem, Throwable cause) {
        if (isOurs(cause)) {
            return CommonError.INTERNAL_ERROR;
        }
        if (cause instanceof CodedException refusal) {
            return refusal.code();
        }
        if (cause instanceof UnrecognizedPropertyException) {
            return CommonError.UNKNOWN_FIELD;
        }
        if (problem.getStatusCode() >= 500 && Unavailability.isBehind(cause)) {
            return CommonError.UNAVAILABLE;
        }
        return CommonError.ofStatus(problem.getStatusCode());
    }

    /** Whether it is an answer that could not be told, and not a request that could not be read. */
    private boolean isOurs(Throwable cause) {
        return cause instanceof JsonProcessingException
                && request.getCurrent() != null
                && request.getCurrent().get(WellFormedBody.BEING_READ) == null;
    }

    private static String detail(ErrorCode code, Throwable cause, Locale language) {
        if (cause instanceof CodedException refusal) {
            return refusal.detail(language);
        }
        String template = code.refusal().in(language);
        return cause instanceof UnrecognizedPropertyException unknown
                ? String.format(language, template, unknown.getPropertyName())
                : template;
    }

    private Locale language() {
        return request.getCurrent() == null
                ? Locale.SIMPLIFIED_CHINESE
                : Languages.preferred(request.getCurrent().request().getHeader("Accept-Language"));
    }

    /** A caller's mistake is not our news; being turned away may be somebody's attack; a 5xx is ours to mend. */
    private static void log(int status, ErrorCode code, Throwable cause) {
        if (code == CommonError.UNAVAILABLE) {
            LOG.errorf("answered %d %s: %s", status, code.name(), Scrubbing.cause(cause));
        } else if (status >= 500) {
            LOG.errorf(cause, "answered %d %s", status, code.name());
        } else if (status == 401 || status == 403 || status == 429) {
            LOG.infof("answered %d %s", status, code.name());
        } else {
            LOG.debugf("answered %d %s", status, code.name());
        }
    }
}
