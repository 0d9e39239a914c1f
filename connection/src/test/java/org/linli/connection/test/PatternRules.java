package org.linli.connection.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What every regular expression of a module is held to, since most of them are asked about text that strangers send: it
 * stands where it can be found, and no text, however long and however built, exhausts the stack or keeps it busy.
 */
public final class PatternRules {

    private static final long LITTLE_STACK = 256 * 1024;
    private static final Set<String> READING = Set.of("matches", "replaceAll", "replaceFirst");
    private static final DescribedPredicate<JavaMethodCall> HIDES_A_PATTERN = DescribedPredicate.describe(
            "hide a pattern in a call",
            call -> (call.getTargetOwner().isEquivalentTo(String.class) && READING.contains(call.getName()))
                    || (call.getTargetOwner().isEquivalentTo(Pattern.class)
                            && call.getName().equals("matches")
                            && call.getTarget().getRawParameterTypes().size() == 2)
                    || (call.getTargetOwner().isEquivalentTo(Pattern.class)
                            && call.getName().equals("compile")
                            && !call.getOrigin().getName().equals("<clinit>")
                            && !call.getOriginOwner().isEnum()));

    private PatternRules() {}

    /**
     * @param root the module's own package, such as {@code org.linli.grid}
     * @param makers names of classes that make patterns of what is no constant, and of nothing that a stranger says
     */
    public static void check(String root, String... makers) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_ARCHIVES)
                .importPackages(root);
        noClasses()
                .that(DescribedPredicate.describe("make none", type -> !isOneOf(makers, type)))
                .should()
                .callMethodWhere(HIDES_A_PATTERN)
                .check(classes);
        List<FoundPattern> found = FoundPattern.allIn(classes);
        assertThat(found).as("patterns of " + root).isNotEmpty();
        assertThat(findings(found)).as("patterns of " + root).isEmpty();
    }

    private static List<String> findings(List<FoundPattern> found) {
        List<String> findings = new ArrayList<>();
        Thread littleStack = new Thread(
                null,
                () -> found.forEach(pattern -> pattern.finding().ifPresent(findings::add)),
                "little stack",
                LITTLE_STACK);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        littleStack.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        littleStack.start();
        try {
            littleStack.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        assertThat(failure.get()).isNull();
        return findings;
    }

    private static boolean isOneOf(String[] makers, JavaClass type) {
        return Stream.of(makers)
                .anyMatch(
                        maker -> type.getName().equals(maker) || type.getName().startsWith(maker + "$"));
    }
}
