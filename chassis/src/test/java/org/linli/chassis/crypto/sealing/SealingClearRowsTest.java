package org.linli.chassis.crypto.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.chassis.crypto.FieldCipher;
import org.linli.chassis.test.Infrastructure;
import org.linli.chassis.test.Together;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SealingClearRowsTest {

    private static final int ROWS = 1234;

    @Inject
    SealingClearRows sealing;

    @Inject
    ClearNotes notes;

    @Inject
    FieldCipher cipher;

    @Inject
    DataSource database;

    @BeforeEach
    void rows_of_an_older_version() throws SQLException {
        execute("delete from clear_note");
        execute("insert into clear_note (id, note) select i, 'note ' || i from generate_series(1, " + ROWS + ") i");
    }

    @Test
    void rows_of_an_older_version_are_sealed_and_read_the_same() throws SQLException {
        assertThat(sealing.sealAll()).isEqualTo(ROWS);

        assertThat(number("select count(*) from clear_note where note is not null"))
                .isZero();
        assertThat(cipher.decrypt(ClearNotes.NOTE, bytes("select note_enc from clear_note where id = 700")))
                .isEqualTo("note 700");
        assertThat(sealing.sealAll()).isZero();
    }

    @Test
    void replicas_that_start_at_once_seal_each_row_once() throws SQLException {
        List<Integer> sealed = Together.times(4, sealing::sealAll);

        assertThat(sealed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROWS);
        assertThat(number("select count(*) from clear_note where sealings = 1 and note_enc is not null"))
                .isEqualTo(ROWS);
    }

    @Test
    void a_start_that_died_half_way_is_carried_on_by_the_next() throws SQLException {
        notes.failAt(2);
        assertThatThrownBy(sealing::sealAll).hasStackTraceContaining("in the middle of a batch");
        long left = number("select count(*) from clear_note where note is not null");

        int sealed = sealing.sealAll();

        assertThat(left).isBetween(1L, ROWS - 1L);
        assertThat(sealed).isEqualTo((int) left);
        assertThat(number("select count(*) from clear_note where sealings = 1")).isEqualTo(ROWS);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private byte[] bytes(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getBytes(1);
        }
    }
}
