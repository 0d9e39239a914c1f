package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    private static final Path CODES_OF_THE_SERVICES =
            Path.of("../chassis/src/main/java/org/linli/chassis/problem/CommonError.java");
    private static final Set<Refusal> OF_THE_PORT_ALONE = EnumSet.of(
            Refusal.REQUEST_TIMEOUT, Refusal.URI_TOO_LONG, Refusal.HEADERS_TOO_LARGE, Refusal.HTTP_VERSION_UNSUPPORTED);

    @Test
    void a_code_that_services_use_too_has_the_same_status_and_words() throws IOException {
        String services =
                Files.readString(CODES_OF_THE_SERVICES).replaceAll("\\s+", " ").replace("( ", "(");
        for (Refusal refusal : EnumSet.complementOf(EnumSet.copyOf(OF_THE_PORT_ALONE))) {
            assertThat(services)
                    .contains(refusal.name() + "(" + refusal.status() + ", \"" + refusal.detail(false) + "\", \""
                            + refusal.detail(true) + "\")");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_status_that_was_answered_without_a_word_finds_its_own(Refusal refusal) {
        assertThat(Refusal.ofStatus(refusal.status())).isEqualTo(refusal);
    }
}
