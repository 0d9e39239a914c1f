package org.linli.chassis.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;

/** Turns away the character U+0000, which PostgreSQL cannot store in a text, before it gets anywhere near it. */
@Singleton
public class StorableText implements ObjectMapperCustomizer {

    private static final char NUL = 0;
    private static final String ESCAPED_NUL = "%00";

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("linli-storable-text").addDeserializer(String.class, new Deserializer()));
    }

    /** @throws CodedException MALFORMED_REQUEST when the path or the query has the character */
    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().toString().contains(ESCAPED_NUL)) {
            throw new CodedException(CommonError.MALFORMED_REQUEST);
        }
    }

    private static final class Deserializer extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        Deserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text.indexOf(NUL) >= 0) {
                throw JsonMappingException.from(parser, "the character U+0000 cannot be stored");
            }
            return text;
        }
    }
}
