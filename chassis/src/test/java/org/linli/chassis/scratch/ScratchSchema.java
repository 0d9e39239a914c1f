package org.linli.chassis.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.test.Infrastructure;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty schema with the migrations that a test asks for. Schemas are left to the end of the server. */
public final class ScratchSchema {

    private final PGSimpleDataSource source;

    private ScratchSchema(PGSimpleDataSource source) {
        this.source = source;
    }

    /** @param migrations file names under {@code db/chassis} */
    public static ScratchSchema with(String... migrations) {
        String name = "scratch_" + Ids.next().toString().replace('-', '_');
        PGSimpleDataSource source = server();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + name);
            statement.execute("set search_path to " + name);
            for (String migration : migrations) {
                statement.execute(text("/db/chassis/" + migration));
            }
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        PGSimpleDataSource own = server();
        own.setCurrentSchema(name);
        return new ScratchSchema(own);
    }

    public DataSource source() {
        return source;
    }

    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    public long number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    private static PGSimpleDataSource server() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(Infrastructure.jdbcUrl());
        source.setUser(Infrastructure.username());
        source.setPassword(Infrastructure.password());
        return source;
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = ScratchSchema.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
