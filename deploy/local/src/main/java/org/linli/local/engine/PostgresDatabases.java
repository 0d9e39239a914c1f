package org.linli.local.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;

/** Makes databases, their owners, users and readers; doing so again changes nothing but passwords. */
final class PostgresDatabases {
    private final PostgresEngine engine;

    PostgresDatabases(PostgresEngine engine) {
        this.engine = engine;
    }

    void create(String database, String user, String password, Collection<String> extensions) {
        try (Connection server = engine.connectAsSuperuser("postgres");
                Statement statement = server.createStatement()) {
            String owner = PostgresEngine.ownerOf(user);
            role(server, user, password);
            role(server, owner, password);
            if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                statement.execute("CREATE DATABASE " + name(server, database) + " OWNER " + name(server, owner));
            }
            statement.execute("REVOKE ALL ON DATABASE " + name(server, database) + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new EngineException("Database " + database + " cannot be made: " + e.getMessage(), e);
        }
        try (Connection inside = engine.connectAsSuperuser(database);
                Statement statement = inside.createStatement()) {
            for (String extension : extensions) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS " + name(inside, extension));
            }
            // Databases made when one role did everything still belong to the role that now only uses them.
            statement.execute(
                    "REASSIGN OWNED BY " + name(inside, user) + " TO " + name(inside, PostgresEngine.ownerOf(user)));
            statement.execute("GRANT CONNECT ON DATABASE " + name(inside, database) + " TO " + name(inside, user));
        } catch (SQLException e) {
            throw new EngineException("Database " + database + " cannot be set up: " + e.getMessage(), e);
        }
    }

    void letRead(String user, String password, Collection<String> databases) {
        try (Connection server = engine.connectAsSuperuser("postgres");
                Statement statement = server.createStatement()) {
            role(server, user, password);
            statement.execute("GRANT pg_read_all_data TO " + name(server, user));
            statement.execute("ALTER ROLE " + name(server, user) + " SET default_transaction_read_only = on");
            for (String database : databases) {
                statement.execute("GRANT CONNECT ON DATABASE " + name(server, database) + " TO " + name(server, user));
            }
        } catch (SQLException e) {
            throw new EngineException("Reader " + user + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static void role(Connection server, String user, String password) throws SQLException {
        boolean known = exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", user);
        try (Statement statement = server.createStatement()) {
            String literal = statement.enquoteLiteral(password);
            statement.execute(
                    (known ? "ALTER" : "CREATE") + " ROLE " + name(server, user) + " LOGIN PASSWORD " + literal);
        }
    }

    private static boolean exists(Connection server, String query, String value) throws SQLException {
        try (PreparedStatement statement = server.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static String name(Connection connection, String identifier) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(identifier, true);
        }
    }
}
