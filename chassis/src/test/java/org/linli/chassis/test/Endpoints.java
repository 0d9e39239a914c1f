package org.linli.chassis.test;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The endpoints of some classes, and what each may come to by the calls that are written in them. */
final class Endpoints {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final JavaClasses classes;

    Endpoints(JavaClasses classes) {
        this.classes = classes;
    }

    Stream<JavaMethod> all() {
        return METHODS.stream().flatMap(this::of);
    }

    /** @param method such as POST */
    Stream<JavaMethod> of(String method) {
        // An interface with such methods is a client's.
        return classes.stream()
                .filter(type -> !type.isInterface())
                .flatMap(type -> type.getMethods().stream())
                .filter(endpoint -> endpoint.isAnnotatedWith("jakarta.ws.rs." + method));
    }

    /** Whether the method calls a method of one of the types, itself or through others. */
    static boolean reaches(JavaMethod endpoint, Predicate<JavaClass> type) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(endpoint));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (CodeUnitAccessTarget target : targets(open.pop()).toList()) {
                if (type.test(target.getOwner())) {
                    return true;
                }
                implementations(target).filter(seen::add).forEach(open::add);
            }
        }
        return false;
    }

    private static Stream<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()));
    }

    private static Stream<JavaCodeUnit> implementations(CodeUnitAccessTarget target) {
        String[] parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(
                target.resolveMember().stream().map(JavaCodeUnit.class::cast),
                target.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.tryGetMethod(target.getName(), parameters).stream()));
    }
}
