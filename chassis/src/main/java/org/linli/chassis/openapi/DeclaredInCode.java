package org.linli.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.idempotency.IdempotentInterceptor;

/**
 * Puts into a service's OpenAPI what the code declares in the chassis' own words, so that no resource has to say it twice:
 * keys of requests, limits of text that people write, and readings that tell a version.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DeclaredInCode implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName QUERY = DotName.createSimple("jakarta.ws.rs.QueryParam");
    private static final DotName GET = DotName.createSimple("jakarta.ws.rs.GET");

    private final IndexView index;

    public DeclaredInCode(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Operation> operations = operations(api);
        index.getAnnotations(OPERATION).forEach(declared -> describe(declared, operations));
        for (TextSchema kind : TextSchema.values()) {
            index.getAnnotations(kind.annotation())
                    .forEach(text -> schema(text, api, operations).ifPresent(schema -> {
                        kind.define(api);
                        AnnotationValue fewest = text.value("min");
                        int min = fewest == null ? 1 : fewest.asInt();
                        kind.limit(schema, min, text.value("max").asInt());
                    }));
        }
    }

    private static Map<String, Operation> operations(OpenAPI api) {
        Map<String, Operation> operations = new HashMap<>();
        if (api.getPaths() != null) {
            api.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(operation -> operations.put(operation.getOperationId(), operation));
        }
        return operations;
    }

    private static void describe(AnnotationInstance declared, Map<String, Operation> operations) {
        MethodInfo method = declared.target().asMethod();
        Operation operation = operations.get(id(method));
        if (operation == null) {
            return;
        }
        AnnotationInstance keyed = method.declaredAnnotation(DotName.createSimple(Idempotent.class));
        if (keyed != null) {
            AnnotationValue required = keyed.value("required");
            RequestHeaders.add(operation, IdempotentInterceptor.HEADER, required != null && required.asBoolean());
        }
        if (method.hasDeclaredAnnotation(GET)
                && method.returnType().name().equals(DotName.createSimple(RestResponse.class))
                && !method.parameters().isEmpty()) {
            RequestHeaders.add(operation, RequestHeaders.IF_NONE_MATCH, false);
        }
    }

    private static String id(MethodInfo method) {
        AnnotationInstance operation = method.declaredAnnotation(OPERATION);
        AnnotationValue id = operation == null ? null : operation.value("operationId");
        return id == null ? null : id.asString();
    }

    private static Optional<Schema> schema(AnnotationInstance text, OpenAPI api, Map<String, Operation> operations) {
        if (text.target().kind() == AnnotationTarget.Kind.FIELD) {
            return property(
                    api,
                    text.target().asField().declaringClass(),
                    text.target().asField().name());
        }
        if (text.target().kind() != AnnotationTarget.Kind.METHOD_PARAMETER) {
            return Optional.empty();
        }
        AnnotationInstance query = text.target().asMethodParameter().annotation(QUERY);
        Operation operation =
                operations.get(id(text.target().asMethodParameter().method()));
        return query == null || operation == null
                ? Optional.empty()
                : RequestHeaders.find(
                                operation, Parameter.In.QUERY, query.value().asString())
                        .map(Parameter::getSchema);
    }

    private static Optional<Schema> property(OpenAPI api, ClassInfo owner, String name) {
        AnnotationInstance named = owner.declaredAnnotation(SCHEMA);
        AnnotationValue other = named == null ? null : named.value("name");
        String schema = other == null ? owner.simpleName() : other.asString();
        return Optional.ofNullable(api.getComponents())
                .map(components -> components.getSchemas())
                .map(schemas -> schemas.get(schema))
                .map(Schema::getProperties)
                .map(properties -> properties.get(name));
    }
}
