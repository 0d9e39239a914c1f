package org.linli.chassis.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.security.CurrentCaller;

/** Runs an {@link Idempotent} method inside one transaction with the record of its key. */
@Idempotent
@Interceptor
@Priority(IdempotentInterceptor.INSIDE_SECURITY_AND_VALIDATION)
public class IdempotentInterceptor {

    static final int INSIDE_SECURITY_AND_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern ACCEPTABLE = Pattern.compile("[\\x21-\\x7e]{8,128}");

    @Inject
    CurrentVertxRequest request;

    @Inject
    CurrentCaller caller;

    @Inject
    RequestFingerprint fingerprint;

    @Inject
    StoredAnswers answers;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = request.getCurrent().request().getHeader(HEADER);
        if (key == null) {
            if (invocation.getMethod().getAnnotation(Idempotent.class).required()) {
                throw new CodedException(CommonError.IDEMPOTENCY_KEY_REQUIRED);
            }
            return invocation.proceed();
        }
        if (!ACCEPTABLE.matcher(key).matches()) {
            throw new CodedException(CommonError.IDEMPOTENCY_KEY_INVALID);
        }
        KeyedRequest keyed =
                new KeyedRequest(caller.get().accountId(), key, fingerprint.of(request.getCurrent(), invocation));
        return QuarkusTransaction.joiningExisting().call(() -> claimOrReplay(keyed, invocation));
    }

    private Object claimOrReplay(KeyedRequest keyed, InvocationContext invocation) throws Exception {
        if (!answers.claim(keyed)) {
            return answers.replay(keyed);
        }
        Object result = invocation.proceed();
        if (!(result instanceof RestResponse<?> answer)) {
            throw new IllegalStateException("an @Idempotent method answers with a RestResponse");
        }
        answers.store(keyed, answer);
        return answer;
    }
}
