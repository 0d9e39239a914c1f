package org.linli.chassis.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns a coded refusal into a problem; the texts are filled in by {@link ProblemWriter}. */
@Provider
public class CodedExceptionMapper extends ExceptionMapperBase<CodedException>
        implements ExceptionMapper<CodedException> {

    @Override
    protected HttpProblem toProblem(CodedException refusal) {
        HttpProblem.Builder problem =
                HttpProblem.builder().withStatus(refusal.code().status());
        refusal.extensions().forEach(problem::with);
        return problem.build();
    }
}
