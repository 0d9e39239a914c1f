package org.linli.chassis.problem;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A value in a request that is of another kind than the one wanted there, such as text instead of a date. */
record WrongKind(String field, Violation.In in, Wanted wanted) {

    /** Empty when something else is wrong, or when it is the body as a whole. */
    static Optional<WrongKind> behind(Throwable failure) {
        if (failure instanceof WrongParameterException parameter) {
            return Optional.of(parameter.wrongKind());
        }
        if (failure instanceof WebApplicationException refusal && refusal.getCause() != null) {
            return behind(refusal.getCause());
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return wantedBy(mapping).map(wanted -> new WrongKind(path(mapping.getPath()), Violation.In.body, wanted));
        }
        return Optional.empty();
    }

    Violation violation(Locale language) {
        return in.field(field).message(wanted.in(language));
    }

    private static Optional<Wanted> wantedBy(JsonMappingException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return Optional.empty();
        }
        if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            Wanted wanted = Wanted.of(mismatch.getTargetType());
            return Optional.of(
                    mismatch instanceof InvalidFormatException && wanted.isObject() ? Wanted.ANOTHER_FORM : wanted);
        }
        return failure.getCause() instanceof InputCoercionException tooLarge && tooLarge.getTargetType() != null
                ? Optional.of(Wanted.of(tooLarge.getTargetType()))
                : Optional.empty();
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
