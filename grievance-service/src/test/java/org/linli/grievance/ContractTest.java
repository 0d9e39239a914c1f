package org.linli.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.chassis.event.EventType;
import org.linli.chassis.test.EventContract;
import org.linli.chassis.test.OpenApiContract;

@QuarkusTest
class ContractTest {

    @Test
    void the_openapi_is_the_committed_one() throws IOException {
        OpenApiContract.check();
    }

    @Test
    void every_event_type_has_a_schema_and_an_example_that_fits() {
        List<String> told = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.linli.grievance")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(ContractTest::name)
                        .sorted()
                        .toList();

        assertThat(EventContract.own().types()).isEqualTo(told);
        EventContract.own().requireValidExamples();
    }

    private static String name(JavaClass type) {
        return type.getAnnotationOfType(EventType.class).value();
    }
}
