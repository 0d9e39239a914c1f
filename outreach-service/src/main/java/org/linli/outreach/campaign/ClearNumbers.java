package org.linli.outreach.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.linli.chassis.crypto.PersonalNumbers;
import org.linli.chassis.crypto.sealing.ClearRows;

/** The numbers of persons in campaigns that were drafted before such numbers became stars, or by lesser rules. */
@ApplicationScoped
class ClearNumbers implements ClearRows {

    @Override
    public String name() {
        return "campaign.title, campaign.goal";
    }

    @Override
    public int seal(Connection connection, int atMost) throws SQLException {
        int masked = 0;
        try (PreparedStatement select = connection.prepareStatement("select id, title, goal from campaign "
                        + "where numbers_masked_by < ? order by numbers_masked_by, id limit ? for update");
                PreparedStatement update = connection.prepareStatement("update campaign "
                        + "set title = ?, goal = ?, numbers_masked_by = ?, version = version + 1 where id = ?")) {
            select.setInt(1, PersonalNumbers.RULES);
            select.setInt(2, atMost);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    update.setString(1, PersonalNumbers.masked(row.getString("title")));
                    update.setString(2, PersonalNumbers.masked(row.getString("goal")));
                    update.setInt(3, PersonalNumbers.RULES);
                    update.setObject(4, row.getObject("id"));
                    update.addBatch();
                    masked++;
                }
            }
            update.executeBatch();
        }
        return masked;
    }
}
