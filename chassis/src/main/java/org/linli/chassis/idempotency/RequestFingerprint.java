package org.linli.chassis.idempotency;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells whether two requests are the same one, whatever the spacing or field order of their JSON. */
@ApplicationScoped
class RequestFingerprint {

    private final ObjectMapper canonical = JsonMapper.builder()
            .findAndAddModules()
            .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .build();

    byte[] of(RoutingContext context, InvocationContext invocation) throws Exception {
        MessageDigest digest = sha256();
        digest.update(context.request().method().name().getBytes(StandardCharsets.UTF_8));
        digest.update(context.request().path().getBytes(StandardCharsets.UTF_8));
        digest.update(query(context));
        Parameter[] declared = invocation.getMethod().getParameters();
        Object[] values = invocation.getParameters();
        for (int i = 0; i < declared.length; i++) {
            if (isBody(declared[i])) {
                digest.update(canonical.writeValueAsBytes(values[i]));
            }
        }
        return digest.digest();
    }

    /** In one order of names, with each value as it is meant. A request without a query adds nothing. */
    private static byte[] query(RoutingContext context) {
        MultiMap parameters = context.queryParams();
        return parameters.names().stream()
                .sorted()
                .map(name -> '\n' + name + '\t' + String.join("\t", parameters.getAll(name)))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .noneMatch(annotation ->
                        annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
