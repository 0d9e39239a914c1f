package org.linli.chassis.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Field;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.chassis.audit.AuditTrail;
import org.linli.chassis.audit.Unaudited;
import org.linli.chassis.audit.UnmaskedReads;
import org.linli.chassis.audit.read.Reads;
import org.linli.chassis.idempotency.Idempotent;
import org.linli.chassis.idempotency.Unkeyed;
import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** The architecture rules that every service is held to. Each fails as well when there is nothing it applies to. */
public final class HouseRules {

    /** Roles that nobody is given by a post. */
    private static final Set<String> OF_A_KIND = Set.of(Role.RESIDENT, Role.SYSTEM);

    private static final DescribedPredicate<JavaMethodCall> READS_THE_CLOCK = DescribedPredicate.describe(
            "read the system's clock",
            call -> call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class)));

    /** What an endpoint comes to that leaves something in the audit trail. */
    private static final DescribedPredicate<JavaClass> TRAIL =
            JavaClass.Predicates.belongToAnyOf(AuditTrail.class, Reads.class, UnmaskedReads.class);

    private final JavaClasses classes;
    private final Endpoints endpoints;
    private final String root;

    private HouseRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        // With what the chassis serves in every service, and without what it serves to tests.
        this.endpoints = new Endpoints(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(root, "org.linli.chassis"));
    }

    /** @param root the service's own package, such as {@code org.linli.grid} */
    public static void check(String root) {
        HouseRules rules = new HouseRules(root);
        rules.featuresHaveNoCycles();
        rules.onlyResourcesSpeakHttp();
        rules.theModelKnowsNoTechnology();
        rules.nobodyReadsTheClock();
        rules.onlyTheOutboxProduces();
        rules.everyEndpointIsInTheAuditTrail();
        rules.everyPostTakesAKey();
        rules.doorsNameRights();
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

    /** The roles of a right are written once: a list of roles beside it would drift from it. */
    private void doorsNameRights() {
        Set<String> rights = classes.stream()
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(Right.class)))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(String.class)
                        && field.getModifiers().contains(JavaModifier.STATIC))
                .map(HouseRules::constant)
                .collect(Collectors.toSet());
        List<String[]> doors = Stream.<HasAnnotations<?>>concat(
                        classes.stream(), classes.stream().flatMap(type -> type.getMethods().stream()))
                .filter(place -> place.isAnnotatedWith(RolesAllowed.class))
                .map(place -> place.getAnnotationOfType(RolesAllowed.class).value())
                .toList();

        assertThat(doors).isNotEmpty();
        assertThat(doors)
                .as("doors that list roles of posts instead of naming the right that has them")
                .allMatch(door -> Stream.of(door)
                                        .filter(role -> !OF_A_KIND.contains(role))
                                        .count()
                                <= 1
                        || Stream.of(door).allMatch(role -> OF_A_KIND.contains(role) || rights.contains(role)));
    }

    private static String constant(JavaField field) {
        try {
            Field declared = field.reflect();
            declared.setAccessible(true);
            return (String) declared.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void onlyTheOutboxProduces() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.producer..")
                .allowEmptyShould(false)
                .check(classes);
    }

    private void everyEndpointIsInTheAuditTrail() {
        refuse(
                endpoints
                        .all()
                        .filter(endpoint ->
                                !endpoint.isAnnotatedWith(Unaudited.class) && !Endpoints.reaches(endpoint, TRAIL)),
                "leave nothing in the audit trail and do not say why (@Unaudited)");
    }

    private void everyPostTakesAKey() {
        refuse(
                endpoints
                        .of("POST")
                        .filter(endpoint ->
                                endpoint.isAnnotatedWith(Idempotent.class) == endpoint.isAnnotatedWith(Unkeyed.class)),
                "take no Idempotency-Key and do not say why (@Unkeyed), or both");
    }

    private static void refuse(Stream<JavaMethod> endpoints, String because) {
        List<String> names = endpoints.map(JavaMethod::getFullName).sorted().toList();
        if (!names.isEmpty()) {
            throw new AssertionError("Endpoints that " + because + ":\n  " + String.join("\n  ", names));
        }
    }
}
