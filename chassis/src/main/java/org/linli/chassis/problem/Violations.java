package org.linli.chassis.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values of a request that are not acceptable, each with its place and the reason. */
final class Violations {

    private static final Wanted A_BODY = new Wanted("缺少请求内容", "the request body is missing");

    private Violations() {}

    /** Empty when no single value is to blame. */
    static List<Violation> of(HttpProblem problem, Throwable cause, Locale language) {
        if (problem.getStatusCode() != 400) {
            return List.of();
        }
        if (problem.getParameters().get("violations") instanceof List<?> found
                && cause instanceof ConstraintViolationException broken) {
            return placed(found.iterator(), broken, language);
        }
        return WrongKind.behind(cause).map(kind -> kind.violation(language)).stream()
                .toList();
    }

    /** The library gives one violation for each broken constraint, in their order. */
    private static List<Violation> placed(Iterator<?> found, ConstraintViolationException broken, Locale language) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<?> constraint : broken.getConstraintViolations()) {
            violations.add(placed((Violation) found.next(), constraint, language));
        }
        return violations;
    }

    private static Violation placed(Violation violation, ConstraintViolation<?> constraint, Locale language) {
        if (violation.field.isEmpty()) {
            return Violation.In.body.field("").message(A_BODY.in(language));
        }
        return parameter(constraint)
                .map(parameter -> parameter.message(violation.message))
                .orElse(violation);
    }

    /** The library takes the members of a parameter bean for parts of the body. */
    private static Optional<Violation.MessageSupplier> parameter(ConstraintViolation<?> constraint) {
        String name = null;
        for (Path.Node node : constraint.getPropertyPath()) {
            name = node.getName();
        }
        return member(constraint.getLeafBean(), name).flatMap(Violations::place);
    }

    private static Optional<Field> member(Object bean, String name) {
        Class<?> type = bean == null || name == null ? null : bean.getClass();
        for (; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Violation.MessageSupplier> place(Field member) {
        if (member.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(Violation.In.query.field(
                    member.getAnnotation(QueryParam.class).value()));
        }
        return Optional.ofNullable(member.getAnnotation(HeaderParam.class))
                .map(header -> Violation.In.header.field(header.value()));
    }
}
