package org.linli.chassis.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Date;

/** The architecture rules that every service is held to. Each fails as well when there is nothing it applies to. */
public final class HouseRules {

    private static final DescribedPredicate<JavaMethodCall> READS_THE_CLOCK = DescribedPredicate.describe(
            "read the system's clock",
            call -> call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class)));

    private final JavaClasses classes;
    private final String root;

    private HouseRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /** @param root the service's own package, such as {@code org.linli.grid} */
    public static void check(String root) {
        HouseRules rules = new HouseRules(root);
        rules.featuresHaveNoCycles();
        rules.onlyResourcesSpeakHttp();
        rules.theModelKnowsNoTechnology();
        rules.nobodyReadsTheClock();
        rules.onlyTheOutboxProduces();
    }

    private void featuresHaveNoCycles() {
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(false)
                .check(classes);
    }

    private void onlyResourcesSpeakHttp() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .haveSimpleNameEndingWith("Resource")
                .allowEmptyShould(false)
                .check(classes);
    }

    private void theModelKnowsNoTechnology() {
        noClasses()
                .that()
                .resideInAPackage(root + "..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "io.vertx..", "org.jboss.resteasy..")
                .allowEmptyShould(false)
                .check(classes);
    }

    /** Whatever {@code now} is called on, unless it is handed a clock. */
    private void nobodyReadsTheClock() {
        noClasses()
                .should()
                .callMethodWhere(READS_THE_CLOCK)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(Date.class)
                .allowEmptyShould(false)
                .check(classes);
    }

    private void onlyTheOutboxProduces() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.producer..")
                .allowEmptyShould(false)
                .check(classes);
    }
}
