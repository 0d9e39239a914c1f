package org.linli.chassis.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import java.util.regex.Pattern;
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
        RoutingContext context = request.getCurrent();
        List<String> keys = context.request().headers().getAll(HEADER);
        if (keys.isEmpty()) {
            if (invocation.getMethod().getAnnotation(Idempotent.class).required()) {
                throw new CodedException(CommonError.IDEMPOTENCY_KEY_REQUIRED);
            }
            return invocation.proceed();
        }
        if (keys.size() > 1 || !ACCEPTABLE.matcher(keys.get(0)).matches()) {
            throw new CodedException(CommonError.IDEMPOTENCY_KEY_INVALID);
        }
        KeyedRequest keyed =
                new KeyedRequest(caller.get().accountId(), keys.get(0), fingerprint.of(context, invocation));
        return QuarkusTransaction.joiningExisting().call(() -> claimOrReplay(keyed, invocation));
    }

    /** A method of any type may be asked again, so that the stored answer is not returned but put in its place. */
    private Object claimOrReplay(KeyedRequest keyed, InvocationContext invocation) throws Exception {
        if (!answers.claim(keyed)) {
            request.getCurrent().put(StoredAnswer.KEY, answers.find(keyed));
            return null;
        }
        Object result = invocation.proceed();
        answers.store(keyed, result);
        return result;
    }
}
