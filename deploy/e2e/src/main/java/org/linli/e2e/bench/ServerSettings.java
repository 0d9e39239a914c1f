package org.linli.e2e.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.linli.e2e.stack.Databases;

/** What PostgreSQL has to note for the measurements; in force after its next start. */
final class ServerSettings {

    private static final int STATEMENTS = 12;

    private final Databases databases;

    ServerSettings(Databases databases) {
        this.databases = databases;
    }

    /** One statement's share of the server's work. */
    record StatementUse(String database, String text, long calls, double totalMillis, double meanMillis) {}

    void prepare() throws SQLException {
        try (Connection connection = databases.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
        }
    }

    void forgetStatements() throws SQLException {
        try (Connection connection = databases.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /** Those that took most time in total since they were forgotten. */
    List<StatementUse> worst() throws SQLException {
        try (Connection connection = databases.superuser("postgres")) {
            return Databases.query(
                    connection,
                    "select d.datname, left(regexp_replace(s.query, '\\s+', ' ', 'g'), 110), s.calls, s.total_exec_time, "
                            + "s.mean_exec_time from pg_stat_statements s join pg_database d on d.oid = s.dbid "
                            + "order by s.total_exec_time desc limit " + STATEMENTS,
                    row -> new StatementUse(
                            row.getString(1), row.getString(2), row.getLong(3), row.getDouble(4), row.getDouble(5)));
        }
    }

    /** How many statements one database has executed since they were forgotten. */
    long calls(String database) throws SQLException {
        try (Connection connection = databases.superuser("postgres")) {
            return Databases.query(
                            connection,
                            "select coalesce(sum(s.calls), 0) from pg_stat_statements s join pg_database d "
                                    + "on d.oid = s.dbid where d.datname = '" + database + "'",
                            row -> row.getLong(1))
                    .get(0);
        }
    }
}
