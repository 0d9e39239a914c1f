package org.linli.chassis.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.connection.Languages;

/** A refusal that knows its code; rules throw it without knowing anything of HTTP. */
public class CodedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient Object[] arguments;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    public CodedException(ErrorCode code, Object... arguments) {
        super(code.name());
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** Adds a member to the answer that a program can act on, such as the commands that are allowed now. */
    public CodedException with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }

    /** The detail for a reader of the given language; anything but English reads Chinese. */
    public String detail(Locale language) {
        boolean english = Languages.isEnglish(language);
        Object[] words = Stream.of(arguments)
                .map(argument -> argument instanceof Named named ? word(named, english) : argument)
                .toArray();
        return String.format(language, code.refusal().in(language), words);
    }

    private static String word(Named named, boolean english) {
        return english ? named.name() : named.chinese();
    }
}
