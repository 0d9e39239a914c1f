package org.linli.chassis.request;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.chassis.header.HeaderText;
import org.linli.chassis.problem.WrongParameterException;
import org.linli.chassis.text.OneLine;
import org.linli.chassis.text.PlainText;

/**
 * Reads query, header and path parameters as strictly as bodies, and names the one that is of the wrong kind; by itself the
 * HTTP side takes such an address for one that does not exist, and any word but {@code true} for {@code false}.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class StrictParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            Map.entry(boolean.class, PlainValue::truth),
            Map.entry(Boolean.class, PlainValue::truth),
            Map.entry(int.class, PlainValue::integer),
            Map.entry(Integer.class, PlainValue::integer),
            Map.entry(long.class, PlainValue::longInteger),
            Map.entry(Long.class, PlainValue::longInteger),
            Map.entry(UUID.class, PlainValue::identifier),
            Map.entry(LocalDate.class, PlainValue::date),
            Map.entry(Instant.class, PlainValue::instant),
            Map.entry(HeaderText.class, HeaderText::parse));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        if (annotations == null) {
            return null;
        }
        Class<?> type = element(rawType, genericType);
        Function<String, ?> value = reader(type, annotations);
        if (value == null) {
            return null;
        }
        Function<String, ?> reader = rawType == Optional.class
                ? text -> Optional.ofNullable(text).map(value)
                : text -> text == null ? null : value.apply(text);
        return Arrays.stream(annotations)
                .map(annotation -> refusal(annotation, type))
                .flatMap(Optional::stream)
                .findFirst()
                .map(refusal -> new Converter<T>(reader, refusal))
                .orElse(null);
    }

    private static Function<String, ?> reader(Class<?> type, Annotation[] annotations) {
        if (type.isEnum()) {
            return name -> StrictKinds.constant(type, name);
        }
        boolean written = Arrays.stream(annotations).anyMatch(OneLine.class::isInstance);
        return type == String.class && written ? PlainText::normalised : READERS.get(type);
    }

    /** Who names a thing that cannot exist asks for one that does not. */
    private static Optional<Supplier<RuntimeException>> refusal(Annotation annotation, Class<?> type) {
        if (annotation instanceof QueryParam query) {
            return Optional.of(() -> WrongParameterException.inQuery(query.value(), type));
        }
        if (annotation instanceof HeaderParam header) {
            return Optional.of(() -> WrongParameterException.inHeader(header.value(), type));
        }
        return annotation instanceof PathParam ? Optional.of(NotFoundException::new) : Optional.empty();
    }

    /** An optional parameter is asked for as a whole, the values of a list are asked for one by one. */
    private static Class<?> element(Class<?> rawType, Type genericType) {
        return rawType == Optional.class
                        && genericType instanceof ParameterizedType optional
                        && optional.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : rawType;
    }

    private record Converter<T>(Function<String, ?> reader, Supplier<RuntimeException> refusal)
            implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            try {
                return (T) reader.apply(text);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw refusal.get();
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
