package org.linli.chassis.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers that a command may carry, described alike wherever a resource does not do so itself. */
final class RequestHeaders {

    private static final String IF_MATCH = "If-Match";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private RequestHeaders() {}

    static void describe(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (is(parameter, IF_MATCH)) {
                describe(
                        parameter,
                        "The ETag of the reading that the decision was made on; 412 when it is not the latest any more.");
            }
            if (is(parameter, IDEMPOTENCY_KEY)) {
                describe(parameter, "The caller's own key; a repeated request with the same key has no second effect.");
                parameter.setSchema(key());
            }
        }
    }

    static boolean takesAVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> is(parameter, IF_MATCH));
    }

    private static boolean is(Parameter parameter, String header) {
        return parameter.getIn() == Parameter.In.HEADER && header.equalsIgnoreCase(parameter.getName());
    }

    private static void describe(Parameter parameter, String description) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(description);
        }
    }

    private static Schema key() {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .minLength(8)
                .maxLength(128)
                .pattern("^[!-~]+$");
    }
}
