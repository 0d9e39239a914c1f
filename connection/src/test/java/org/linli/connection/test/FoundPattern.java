package org.linli.connection.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern of main code, and what a text can do with it.
 *
 * @param place the class and member that has it
 * @param searched whether it is also looked for within a text
 */
record FoundPattern(String place, Pattern pattern, boolean searched) {

    private static final String CONSTRAINT = "jakarta.validation.constraints.Pattern";
    private static final Set<String> SEARCHING =
            Set.of("find", "replaceAll", "replaceFirst", "results", "split", "splitAsStream", "asPredicate");
    /** A group that may come any number of times calls itself for each, unless it never gives back what it took. */
    private static final Pattern ENDLESS_GROUP = Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,})(?!\\+)");

    static List<FoundPattern> allIn(JavaClasses classes) {
        List<FoundPattern> found = new ArrayList<>();
        for (JavaClass each : classes) {
            each.getFields().stream()
                    .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                    .forEach(field -> constants(field, found));
            constraints(each.reflect(), found);
        }
        return found;
    }

    /** Those of static fields, and of the fields of the constants of an enumeration. */
    private static void constants(JavaField pattern, List<FoundPattern> found) {
        Field field = pattern.reflect();
        if (Modifier.isStatic(field.getModifiers())) {
            found.add(new FoundPattern(pattern.getFullName(), value(field, null), isSearched(pattern)));
        } else if (field.getDeclaringClass().isEnum()) {
            Stream.of(field.getDeclaringClass().getEnumConstants())
                    .forEach(one -> found.add(new FoundPattern(
                            pattern.getFullName() + " of " + one, value(field, one), isSearched(pattern))));
        }
    }

    private static boolean isSearched(JavaField pattern) {
        return pattern.getAccessesToSelf().stream()
                .flatMap(access -> access.getOrigin().getMethodCallsFromSelf().stream())
                .anyMatch(call -> SEARCHING.contains(call.getName())
                        && call.getTargetOwner().getPackageName().equals("java.util.regex"));
    }

    private static Pattern value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(owner);
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException(field.toString(), inaccessible);
        }
    }

    private static void constraints(Class<?> type, List<FoundPattern> found) {
        String place = type.getName();
        for (Field field : type.getDeclaredFields()) {
            constraints(place, field, field.getAnnotatedType(), found);
        }
        Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors())
                .flatMap(Stream::of)
                .map(Executable.class::cast)
                .forEach(executable -> {
                    constraints(place, executable, executable.getAnnotatedReturnType(), found);
                    for (Parameter parameter : executable.getParameters()) {
                        constraints(place, parameter, parameter.getAnnotatedType(), found);
                    }
                });
    }

    private static void constraints(
            String place, AnnotatedElement element, AnnotatedType type, List<FoundPattern> found) {
        Stream.of(element, type)
                .flatMap(annotated -> Stream.of(annotated.getAnnotations()))
                .filter(annotation -> annotation.annotationType().getName().equals(CONSTRAINT))
                .map(annotation -> new FoundPattern(place, Pattern.compile(regexp(annotation)), false))
                .forEach(found::add);
        if (type instanceof AnnotatedParameterizedType generic) {
            for (AnnotatedType argument : generic.getAnnotatedActualTypeArguments()) {
                constraints(place, argument, argument, found);
            }
        }
    }

    private static String regexp(Annotation constraint) {
        try {
            return (String) constraint.annotationType().getMethod("regexp").invoke(constraint);
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException(constraint.toString(), unknown);
        }
    }

    /** What the first text that does harm does; empty when none does. To be asked on a little stack. */
    Optional<String> finding() {
        if (ENDLESS_GROUP.matcher(pattern.pattern()).find()) {
            return Optional.of(place + " repeats a group without end, not possessively: " + pattern);
        }
        Stream<String> whole = NastyTexts.whole().flatMap(text -> harm(text, Matcher::matches));
        Stream<String> within =
                searched ? NastyTexts.searched().flatMap(text -> harm(text, FoundPattern::findAll)) : Stream.empty();
        return Stream.concat(whole, within).findFirst().map(harm -> place + " " + harm + ": " + pattern);
    }

    private Stream<String> harm(NastyText text, Consumer<Matcher> reader) {
        try {
            reader.accept(pattern.matcher(text));
            return Stream.empty();
        } catch (NastyText.LookedAtTooOften tooOften) {
            return Stream.of("hardly comes to an end with " + text);
        } catch (StackOverflowError tooDeep) {
            return Stream.of("overflows the stack with " + text);
        }
    }

    private static void findAll(Matcher matcher) {
        while (matcher.find()) {
            continue;
        }
    }
}
