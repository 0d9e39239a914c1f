package org.linli.chassis.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Set;
import java.util.TreeSet;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.problem.PlainProblem;

/** Answers 405 with what is allowed, wherever an address exists and the method does not. */
@ApplicationScoped
public class TakenMethods {

    private static final int AFTER_THE_HEADERS = 940;
    private static final String ALLOW = "Allow";
    private static final String OPTIONS = "OPTIONS";
    private static final String OF_THE_FRAMEWORK = "/q/";

    void register(@Observes Filters filters, BeanManager beans) {
        Addresses addresses = Addresses.of(beans);
        filters.register(context -> check(context, addresses), AFTER_THE_HEADERS);
    }

    private static void check(RoutingContext context, Addresses addresses) {
        String path = context.request().path();
        Set<String> methods = addresses.methods(path);
        String asked = context.request().method().name();
        if (methods.isEmpty() && asked.equals(OPTIONS) && !path.startsWith(OF_THE_FRAMEWORK)) {
            PlainProblem.answer(context.request(), CommonError.NOT_FOUND);
            return;
        }
        if (methods.isEmpty() || methods.contains(asked) || asked.equals("HEAD") && methods.contains("GET")) {
            context.next();
            return;
        }
        context.response().putHeader(ALLOW, String.join(", ", withWhatComesAlong(methods)));
        if (asked.equals(OPTIONS)) {
            context.request().resume();
            context.response().setStatusCode(204).end();
        } else {
            PlainProblem.answer(context.request(), CommonError.METHOD_NOT_ALLOWED);
        }
    }

    private static Set<String> withWhatComesAlong(Set<String> methods) {
        Set<String> all = new TreeSet<>(methods);
        all.add(OPTIONS);
        if (all.contains("GET")) {
            all.add("HEAD");
        }
        return all;
    }
}
