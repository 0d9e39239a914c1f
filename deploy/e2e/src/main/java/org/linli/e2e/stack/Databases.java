package org.linli.e2e.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL server of a local stack, looked at from outside by the role for people who look. */
public final class Databases {

    private static final String OPERATOR = "operator";
    private static final String PASSWORD = "linli-local";

    private final int port;
    private final Path superuserSecret;

    Databases(int port, Path superuserSecret) {
        this.port = port;
        this.superuserSecret = superuserSecret;
    }

    /** For looking only: nobody becomes superuser without the secret. */
    public static Databases at(int port) {
        return new Databases(port, Path.of(""));
    }

    /** Turns one row into something. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query in one database. */
    public <T> List<T> query(String database, String sql, Row<T> row) {
        try (Connection connection = open(database, OPERATOR, PASSWORD)) {
            return query(connection, sql, row);
        } catch (SQLException failed) {
            throw new IllegalStateException(database + ": " + failed.getMessage(), failed);
        }
    }

    /** The same with an open connection. */
    public static <T> List<T> query(Connection connection, String sql, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    /** The single number that a query gives. */
    public long count(String database, String sql) {
        return query(database, sql, row -> row.getLong(1)).get(0);
    }

    /** A connection as the owner of a service's database. */
    public Connection owner(String database) throws SQLException {
        return open(database, database + "_owner", PASSWORD);
    }

    /** A connection that may change the server's settings. */
    public Connection superuser(String database) throws SQLException {
        try {
            return open(database, "postgres", Files.readString(superuserSecret));
        } catch (IOException failed) {
            throw new SQLException("no superuser: " + superuserSecret, failed);
        }
    }

    private Connection open(String database, String user, String password) throws SQLException {
        // Text parameters take the type of their column, so that any row can be written back as it was read.
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?stringtype=unspecified", user, password);
    }
}
