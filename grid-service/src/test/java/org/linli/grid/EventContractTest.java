package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.chassis.event.EventType;
import org.linli.chassis.test.EventContract;

class EventContractTest {

    @Test
    void every_event_type_has_a_schema_and_an_example_that_fits() {
        List<String> told = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.linli.grid")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(type -> type.getAnnotationOfType(EventType.class).value())
                        .sorted()
                        .toList();

        assertThat(EventContract.own().types()).isEqualTo(told);
        EventContract.own().requireValidExamples();
    }
}
