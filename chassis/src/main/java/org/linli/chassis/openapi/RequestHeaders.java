package org.linli.chassis.openapi;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.linli.chassis.header.HeaderText;
import org.linli.chassis.header.ReadingHeaders;
import org.linli.chassis.idempotency.IdempotentInterceptor;

/** The headers that a request may carry, described alike wherever a resource does not do so itself. */
final class RequestHeaders {

    static final String IF_NONE_MATCH = "If-None-Match";

    private static final String IF_MATCH = "If-Match";
    private static final String TAGS = "^\\*$|^(?:W/)?\"[^\"]*\"(?:\\s*,\\s*(?:W/)?\"[^\"]*\")*$";

    private RequestHeaders() {}

    /** Once, however often it is asked for. */
    static void add(Operation operation, String header, boolean required) {
        Optional<Parameter> declared = find(operation, Parameter.In.HEADER, header);
        if (declared.isEmpty()) {
            operation.addParameter(OASFactory.createParameter()
                    .name(header)
                    .in(Parameter.In.HEADER)
                    .required(required ? true : null));
        }
    }

    static void describe(Operation operation) {
        find(operation, Parameter.In.HEADER, IF_MATCH).ifPresent(parameter -> {
            describe(
                    parameter,
                    "The ETag of the reading that the decision was made on; 412 when it is not the latest any more.");
            parameter.setSchema(text().pattern(TAGS));
        });
        find(operation, Parameter.In.HEADER, IF_NONE_MATCH).ifPresent(parameter -> {
            describe(parameter, "ETags of what the caller has already; 304 when one of them is the latest.");
            parameter.setSchema(text());
        });
        find(operation, Parameter.In.HEADER, IdempotentInterceptor.HEADER).ifPresent(parameter -> {
            describe(parameter, "The caller's own key; a repeated request with the same key has no second effect.");
            parameter.setSchema(text().minLength(8).maxLength(128).pattern("^[!-~]+$"));
        });
        find(operation, Parameter.In.HEADER, ReadingHeaders.PURPOSE)
                .ifPresent(parameter -> parameter.setSchema(
                        text().maxLength(HeaderText.LONGEST_ENCODED).pattern("^(?:[ -$&-~]|%[0-9A-Fa-f]{2})*$")));
    }

    static boolean takesAVersion(Operation operation) {
        return find(operation, Parameter.In.HEADER, IF_MATCH).isPresent();
    }

    /** Whether the answer can be that the caller has it already. */
    static boolean isComparable(Operation operation) {
        return find(operation, Parameter.In.HEADER, IF_NONE_MATCH).isPresent();
    }

    static boolean statesAPurpose(Operation operation) {
        return find(operation, Parameter.In.HEADER, ReadingHeaders.PURPOSE).isPresent();
    }

    static Optional<Parameter> find(Operation operation, Parameter.In in, String name) {
        return operation.getParameters() == null
                ? Optional.empty()
                : operation.getParameters().stream()
                        .filter(parameter -> parameter.getIn() == in && name.equalsIgnoreCase(parameter.getName()))
                        .findFirst();
    }

    private static void describe(Parameter parameter, String description) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(description);
        }
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
