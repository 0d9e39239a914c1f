package org.linli.chassis.openapi;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that answers carry. */
final class AnswerHeaders {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";
    private static final String RETRY_AFTER = "Retry-After";

    private static final Set<String> WITH_A_VERSION = Set.of("200", "201", "304");
    private static final Set<String> FOR_NOW = Set.of("429", "503");

    private AnswerHeaders() {}

    static void define(Components components) {
        components.addHeader(
                REQUEST_ID,
                header(
                        "The caller's own X-Request-Id when it is well-formed, else a new one. Quote it when asking for help.",
                        Schema.SchemaType.STRING));
        components.addHeader(
                ETAG,
                header("The version; send it as If-Match with a command decided on it.", Schema.SchemaType.STRING));
        components.addHeader(LOCATION, header("Where the new thing can be read.", Schema.SchemaType.STRING));
        components.addHeader(RETRY_AFTER, header("After how many seconds to try again.", Schema.SchemaType.INTEGER));
    }

    /** @param versioned whether the operation answers with something that has a version */
    static void add(Operation operation, boolean versioned) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            refer(answer, REQUEST_ID);
            if (versioned && WITH_A_VERSION.contains(status)) {
                refer(answer, ETAG);
            }
            if (status.equals("201")) {
                refer(answer, LOCATION);
            }
            if (FOR_NOW.contains(status)) {
                refer(answer, RETRY_AFTER);
            }
        });
    }

    private static void refer(APIResponse answer, String header) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(header)) {
            answer.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
        }
    }

    private static Header header(String description, Schema.SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(type)));
    }
}
