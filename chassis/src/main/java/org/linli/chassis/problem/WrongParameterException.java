package org.linli.chassis.problem;

import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.ws.rs.BadRequestException;

/** A query or header parameter of the wrong kind; of a type that the HTTP side lets through from a converter. */
public class WrongParameterException extends BadRequestException {

    private static final long serialVersionUID = 1L;

    private final transient WrongKind wrongKind;

    private WrongParameterException(WrongKind wrongKind) {
        this.wrongKind = wrongKind;
    }

    public static WrongParameterException inQuery(String name, Class<?> wanted) {
        return new WrongParameterException(new WrongKind(name, Violation.In.query, Wanted.of(wanted)));
    }

    public static WrongParameterException inHeader(String name, Class<?> wanted) {
        return new WrongParameterException(new WrongKind(name, Violation.In.header, Wanted.of(wanted)));
    }

    public static WrongParameterException repeated(String name) {
        return new WrongParameterException(new WrongKind(name, Violation.In.query, Wanted.ONCE));
    }

    WrongKind wrongKind() {
        return wrongKind;
    }
}
