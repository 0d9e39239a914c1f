package org.linli.chassis.request;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.chassis.problem.WrongParameterException;

/**
 * Reads query and header parameters, and names the one that is of the wrong kind; by itself the HTTP side takes such an
 * address for one that does not exist, and any word but {@code true} for {@code false}.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class StrictParameters implements ParamConverterProvider {

    private static final int UUID_LENGTH = 36;

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            boolean.class, StrictParameters::truth,
            Boolean.class, StrictParameters::truth,
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            UUID.class, StrictParameters::uuid,
            LocalDate.class, LocalDate::parse);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Class<?> type = element(rawType, genericType);
        Function<String, ?> value = type.isEnum() ? name -> constant(type, name) : READERS.get(type);
        Function<String, ?> reader = rawType == Optional.class
                ? text -> Optional.ofNullable(text).map(value)
                : text -> text == null ? null : value.apply(text);
        if (value == null || annotations == null) {
            return null;
        }
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return new Converter<>(reader, () -> WrongParameterException.inQuery(query.value(), type));
            }
            if (annotation instanceof HeaderParam header) {
                return new Converter<>(reader, () -> WrongParameterException.inHeader(header.value(), type));
            }
        }
        return null;
    }

    /** An optional parameter is asked for as a whole, the values of a list are asked for one by one. */
    private static Class<?> element(Class<?> rawType, Type genericType) {
        return rawType == Optional.class
                        && genericType instanceof ParameterizedType optional
                        && optional.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : rawType;
    }

    private static Boolean truth(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.valueOf(text);
    }

    /** The JDK alone would take abbreviations such as 1-1-1-1-1. */
    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException(text);
        }
        return UUID.fromString(text);
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private record Converter<T>(Function<String, ?> reader, Supplier<WrongParameterException> refusal)
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
