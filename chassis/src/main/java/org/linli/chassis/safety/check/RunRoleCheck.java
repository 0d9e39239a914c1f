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

/** The service must not run as the owner of its tables: an owner can switch off what protects the audit trail. */
@ApplicationScoped
class RunRoleCheck implements StartupCheck {

    private static final String MAY_ACT_AS_OWNER = """
            select coalesce(bool_or(pg_has_role(current_user, relowner, 'MEMBER')), false)
            from pg_class where oid = to_regclass('audit_entry')""";

    private final DataSource database;

    RunRoleCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MAY_ACT_AS_OWNER)) {
            row.next();
            return row.getBoolean(1)
                    ? List.of(new Finding(
                            "quarkus.datasource.username",
                            "names the owner of the tables. Run as a role of its own, and let quarkus.flyway.username"
                                    + " name the owner."))
                    : List.of();
        } catch (SQLException unreachable) {
            // The check of the encoding says that the database does not answer.
            return List.of();
        }
    }
}
