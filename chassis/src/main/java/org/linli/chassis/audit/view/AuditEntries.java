package org.linli.chassis.audit.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.linli.chassis.audit.read.Reads;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.Right;
import org.linli.chassis.security.Role;

/** What auditors may see of the trail. */
@ApplicationScoped
class AuditEntries {

    private static final Right VIEW = Right.of(Role.AUDITOR);

    private final DataSource database;
    private final Reads reads;
    private final Clock clock;

    AuditEntries(DataSource database, Reads reads, Clock clock) {
        this.database = database;
        this.reads = reads;
        this.clock = clock;
    }

    @Transactional
    Page<AuditEntryView> list(Caller auditor, AuditEntryFilter filter, PageQuery query) {
        EntryQuery rows = EntryQuery.of(auditor.areasOf(VIEW), filter, Period.of(filter, LocalDate.now(clock)));
        Page<AuditEntryView> page = page(rows, query);
        reads.list(auditor, "AUDIT_ENTRY", null, page);
        return page;
    }

    private Page<AuditEntryView> page(EntryQuery rows, PageQuery query) {
        try (Connection connection = database.getConnection()) {
            Long count = query.count ? count(connection, rows) : null;
            List<AuditEntryView> found = find(connection, rows.after(query.cursor), query.limit + 1);
            if (found.size() <= query.limit) {
                return new Page<>(found, null, count);
            }
            List<AuditEntryView> items = new ArrayList<>(found.subList(0, query.limit));
            return new Page<>(items, EntryCursor.after(items.get(items.size() - 1)), count);
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit trail could not be read", failed);
        }
    }

    private static List<AuditEntryView> find(Connection connection, EntryQuery rows, int limit) throws SQLException {
        String sql = EntryQuery.SELECT + rows.where() + " order by occurred_at desc, id desc limit " + limit;
        List<AuditEntryView> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            rows.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(EntryQuery.view(row));
                }
            }
        }
        return found;
    }

    private static long count(Connection connection, EntryQuery rows) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from audit_entry" + rows.where())) {
            rows.bind(select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
