package org.linli.chassis.request;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/**
 * Takes request bodies in well-formed UTF-8 only. By themselves readers take overlong forms and halves of a character for
 * what they seem to mean, and put a question mark where they can make nothing of the bytes.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class WellFormedBody implements ReaderInterceptor {

    /** Marks a request whose body is being read: what fails then is the body's fault. */
    public static final String BEING_READ = WellFormedBody.class.getName();

    private static final byte NUL = 0;

    @Inject
    CurrentVertxRequest request;

    /** @throws CodedException MALFORMED_REQUEST when it is not well-formed, has a byte 0 or is out of all proportion */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = context.getInputStream().readAllBytes();
        if (!isWellFormed(body) || isJson(context.getMediaType()) && !Proportion.isKept(body)) {
            throw new CodedException(CommonError.MALFORMED_REQUEST);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        request.getCurrent().put(BEING_READ, true);
        Object read = context.proceed();
        request.getCurrent().remove(BEING_READ);
        return read;
    }

    private static boolean isJson(MediaType type) {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }

    private static boolean isWellFormed(byte[] body) {
        for (byte octet : body) {
            if (octet == NUL) {
                return false;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)) != null;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
