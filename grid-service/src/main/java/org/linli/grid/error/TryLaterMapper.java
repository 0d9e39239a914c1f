package org.linli.grid.error;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a passing refusal with the time after which to try again. */
@Provider
public class TryLaterMapper extends ExceptionMapperBase<TryLater> implements ExceptionMapper<TryLater> {

    @Override
    protected HttpProblem toProblem(TryLater refusal) {
        return HttpProblem.builder()
                .withStatus(refusal.code().status())
                .withHeader("Retry-After", refusal.seconds())
                .build();
    }
}
