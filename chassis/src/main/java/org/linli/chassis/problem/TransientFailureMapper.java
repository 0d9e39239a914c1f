package org.linli.chassis.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.hibernate.exception.JDBCConnectionException;

/** Answers 503 with {@code Retry-After} while the database cannot be reached: the caller may simply try again. */
@Provider
public class TransientFailureMapper extends ExceptionMapperBase<JDBCConnectionException>
        implements ExceptionMapper<JDBCConnectionException> {

    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    protected HttpProblem toProblem(JDBCConnectionException unreachable) {
        return HttpProblem.builder()
                .withStatus(CommonError.UNAVAILABLE.status())
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }
}
