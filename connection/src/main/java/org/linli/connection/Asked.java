package org.linli.connection;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.regex.Pattern;

/**
 * What an answer has to know of its request.
 *
 * @param acceptLanguage as sent, possibly null
 * @param bodiless whether its answer has no body whatever the status
 * @param byOldProtocol whether it came by HTTP/1.0
 */
record Asked(String acceptLanguage, boolean bodiless, boolean byOldProtocol, String requestId) {

    static final String REQUEST_ID = "X-Request-Id";

    private static final TimeBasedEpochGenerator NEW_IDS = Generators.timeBasedEpochGenerator();
    private static final Pattern ACCEPTABLE_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    static Asked by(HttpRequest head) {
        String id = head.headers().get(REQUEST_ID);
        boolean acceptable = id != null && ACCEPTABLE_ID.matcher(id).matches();
        return new Asked(
                head.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE),
                head.method().equals(HttpMethod.HEAD),
                head.protocolVersion().equals(HttpVersion.HTTP_1_0),
                acceptable ? id : newId());
    }

    /** By somebody of whom nothing is known. */
    static Asked byAStranger() {
        return in(null);
    }

    /** By somebody of whom nothing more is known than the language, or not even that. */
    static Asked in(String acceptLanguage) {
        return new Asked(acceptLanguage, false, false, newId());
    }

    Asked as(String id) {
        return new Asked(acceptLanguage, bodiless, byOldProtocol, id);
    }

    private static String newId() {
        return NEW_IDS.generate().toString();
    }
}
