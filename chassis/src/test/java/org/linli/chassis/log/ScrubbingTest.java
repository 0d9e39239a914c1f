package org.linli.chassis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class ScrubbingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR: invalid input syntax for type integer: \"王小明\"",
                "ERROR: value too long\n  Detail: Failing row contains (1, 王小明, 2).",
                "ERROR: duplicate key\n  Detail: Key (name)=(王小明) already exists.",
                "ERROR: x\n  Where: unnamed portal with parameters: $1 = '王小明'",
                "Batch entry 0 insert into person values ('王小明') was aborted: ERROR",
                "Cannot deserialize value of type `int` from String \"王小明\": not a number",
                "Text '王小明' could not be parsed at index 0",
                "For input string: \"王小明\"",
                "unterminated \"王小明 and on",
                "HTTP Request to /api/v1/people?name=王小明 failed",
                "“王小明”不是数字"
            })
    void what_a_library_quotes_is_not_logged(String message) {
        assertThat(Scrubbing.message("org.some.library", message)).doesNotContain("王小明");
        assertThat(Scrubbing.cause(new IllegalArgumentException(message))).doesNotContain("王小明");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\"", "'", "?a=", "=(", "13812345678 ", "G12345678 ", "Batch entry 1 ", "一"})
    void a_message_of_any_length_is_told_in_brief(String piece) {
        String message = "x" + piece.repeat(1_000_000 / piece.length());

        assertThat(Scrubbing.message("org.some.library", message)).hasSizeLessThan(10_000);
        assertThat(Scrubbing.message("org.linli.grid", message)).hasSizeLessThan(10_000);
        assertThat(Scrubbing.cause(new IllegalStateException(message))).hasSizeLessThan(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "org.hibernate.x, 'violates unique constraint \"person_phone\"', 'violates unique constraint \"person_phone\"'",
        "org.hibernate.x, 'relation \"person\" does not exist', 'relation \"person\" does not exist'",
        "org.some.library, it doesn't work and can't, it doesn't work and can't",
        "io.quarkus.config, 'Unrecognized key \"linli.x\"', 'Unrecognized key \"linli.x\"'",
        "org.linli.grid, key '2027' is missing, key '2027' is missing",
        "org.linli.grid, call 13812345678 back, call *********** back",
        "org.some.library, call 138-1234-5678 back, call ***-****-**** back"
    })
    void what_an_operator_needs_stays(String logger, String message, String logged) {
        assertThat(Scrubbing.message(logger, message)).isEqualTo(logged);
    }

    @Test
    void of_a_failing_statement_the_state_and_the_constraint_are_told() {
        PSQLException server = new PSQLException(new ServerErrorMessage(
                "SERROR\0C23505\0Mduplicate \"王小明\"\0" + "DKey (name)=(王小明) already exists.\0tperson\0nperson_name\0"));
        BatchUpdateException batch =
                new BatchUpdateException("Batch entry 0 values ('王小明')", "23505", 0, new int[0], server);
        RuntimeException outer = new IllegalStateException("could not be written: " + batch.getMessage(), batch);

        String written = written(Scrubbing.copy(outer));

        assertThat(written)
                .contains("IllegalStateException", "BatchUpdateException", "PSQLException", "SQLSTATE 23505")
                .contains("constraint person_name", "table person", "ScrubbingTest.of_a_failing_statement")
                .doesNotContain("王小明");
    }

    @Test
    void of_a_pool_that_is_exhausted_the_words_are_told() {
        SQLException pool = new SQLException("Acquisition timeout while waiting for '王小明'");

        assertThat(Scrubbing.cause(new IllegalStateException(pool)))
                .contains("Acquisition timeout while waiting for …");
    }

    @Test
    void what_was_suppressed_and_what_goes_round_in_circles_is_cleaned_too() {
        SQLException cause = new SQLException("value '王小明'", "22000");
        IllegalStateException failure = new IllegalStateException("closing failed", cause);
        failure.addSuppressed(new NumberFormatException("For input string: \"王小明\""));
        cause.initCause(failure);

        assertThat(written(Scrubbing.copy(failure))).contains("closing failed").doesNotContain("王小明");
    }

    @Property
    void nothing_between_quotes_is_logged_whatever_it_is(@ForAll @NotBlank String value) {
        String quoted = value.replaceAll("[\"'“”`?=(:]", "");

        String told = Scrubbing.message("org.some.library", "bad \"" + quoted + "\" given");

        assertThat(told).isEqualTo("bad … given");
    }

    private static String written(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
