package org.linli.chassis.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Infrastructure;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty schema with the migrations that a test asks for. What is tested runs under the service's role, the test's own
 * hand is the owner's. Schemas are left to the end of the server.
 */
public final class ScratchSchema {

    private static final String AFTER_MIGRATIONS = "/db/chassis/afterMigrate__grant_run_role.sql";

    private final PGSimpleDataSource source;
    private final PGSimpleDataSource owner;

    private ScratchSchema(String name) {
        this.source = server(Infrastructure.username(), Infrastructure.password());
        this.owner = server(Infrastructure.ownerUsername(), Infrastructure.ownerPassword());
        source.setCurrentSchema(name);
        owner.setCurrentSchema(name);
    }

    /** @param migrations file names under {@code db/chassis} */
    public static ScratchSchema with(String... migrations) {
        String name = "scratch_" + Ids.next().toString().replace('-', '_');
        ScratchSchema schema = new ScratchSchema(name);
        schema.execute("create schema " + name);
        for (String migration : migrations) {
            schema.execute(migration("/db/chassis/" + migration));
        }
        schema.grant();
        return schema;
    }

    /** Connections of the service's role. */
    public DataSource source() {
        return source;
    }

    /** Connections of the role that owns the schema. */
    public DataSource ownerSource() {
        return owner;
    }

    /** A connection of the service's role. */
    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Makes something that the service's role may then use, as a migration does. */
    public void make(String sql) {
        execute(sql);
        grant();
    }

    private void grant() {
        execute(migration(AFTER_MIGRATIONS).replace("${run_role}", Infrastructure.username()));
    }

    /** Does something as the owner. */
    public void execute(String sql) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    /** Looks a number up as the owner. */
    public long number(String query) {
        return Long.parseLong(text(query));
    }

    /** Looks a text up as the owner. */
    public String text(String query) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    private static PGSimpleDataSource server(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(Infrastructure.jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static String migration(String resource) {
        try (InputStream stream = ScratchSchema.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
