package org.linli.chassis.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** The architecture rules that every service is held to. Each fails as well when there is nothing it applies to. */
public final class HouseRules {

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
        rules.noServiceKnowsAnother();
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

    private void nobodyReadsTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
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

    private void noServiceKnowsAnother() {
        String own = root.substring(root.lastIndexOf('.') + 1);
        for (String service : new String[] {"grid", "grievance", "outreach", "notification", "gateway"}) {
            if (!service.equals(own)) {
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.linli." + service + "..")
                        .allowEmptyShould(false)
                        .check(classes);
            }
        }
    }
}
