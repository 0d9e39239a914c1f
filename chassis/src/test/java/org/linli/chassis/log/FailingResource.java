package org.linli.chassis.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Fails in every way in which a library puts into words what it was given. */
@Path("/failing/{way}")
public class FailingResource {

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @GET
    @PermitAll
    @Transactional
    public String fail(@PathParam("way") String way, @QueryParam("name") String name, @QueryParam("phone") String phone)
            throws SQLException, JsonProcessingException {
        switch (way) {
            case "check" -> insert(name, phone);
            case "batch" -> batch(phone);
            case "cast" ->
                entities.createNativeQuery("select cast(:name as integer)")
                        .setParameter("name", name)
                        .getSingleResult();
            case "raise" ->
                entities.createNativeQuery("do 'begin raise exception ''no %s here''; end'".formatted(name))
                        .executeUpdate();
            case "json" -> json.readValue("{\"born\":\"" + name + phone + "\"}", Born.class);
            case "number" -> Integer.parseInt(name);
            case "date" -> LocalDate.parse(phone);
            default ->
                Logger.getLogger("org.some.library").warnf("could not send '%s', calling %s instead", name, phone);
        }
        return "";
    }

    private record Born(int born) {}

    private void insert(String name, String phone) {
        entities.createNativeQuery("insert into logged_person (name, phone) values (:name, :phone)")
                .setParameter("name", name)
                .setParameter("phone", phone)
                .executeUpdate();
    }

    private void batch(String phone) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into logged_person (phone) values (?)")) {
            for (int i = 0; i < 2; i++) {
                insert.setString(1, phone);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
