package org.linli.chassis.safety.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.linli.chassis.safety.Finding;
import org.linli.chassis.safety.StartupCheck;

/** The database must keep text in UTF-8: its encoding cannot be changed once there is data. */
@ApplicationScoped
class DatabaseEncodingCheck implements StartupCheck {

    private final DataSource database;

    DatabaseEncodingCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_encoding")) {
            row.next();
            return "UTF8".equals(row.getString(1))
                    ? List.of()
                    : finding("names a database that is not UTF8. Create it with ENCODING 'UTF8'.");
        } catch (SQLException unreachable) {
            // Reported with the rest, so that one look at the log shows everything that is wrong.
            return finding("names a database that does not answer (SQLSTATE " + unreachable.getSQLState() + ").");
        }
    }

    private static List<Finding> finding(String remedy) {
        return List.of(new Finding("quarkus.datasource.jdbc.url", remedy));
    }
}
