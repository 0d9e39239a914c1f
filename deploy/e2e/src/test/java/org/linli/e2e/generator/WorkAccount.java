package org.linli.e2e.generator;

import java.util.Map;
import java.util.UUID;
import org.linli.e2e.client.Answer;
import org.linli.e2e.client.Linli;

/** Somebody who leads a grid of the demo and whom no other test asks for anything: their password may be guessed and changed. */
final class WorkAccount {

    private static final String EVERYBODYS = "linli-demo-1";

    private final Stage stage;
    private final String username;
    private String id;
    private String device;

    WorkAccount(Stage stage, String username) {
        this.stage = stage;
        this.username = username;
    }

    /**
     * What lets somebody in.
     *
     * @param device the refresh token of a device of which nobody has guessed yet
     */
    record Proof(String username, String password, String device) {}

    /** Only who is signed in is told it. */
    synchronized String id() {
        if (id == null) {
            Answer session = login(Map.of("username", username, "password", EVERYBODYS));
            device = session.text("refreshToken");
            id = stage.cast
                    .gateway
                    .get("/api/v1/auth/me", Map.of("Authorization", "Bearer " + session.text("accessToken")))
                    .orFail("who that is")
                    .text("accountId");
        }
        return id;
    }

    /** A password of its own, whatever it was changed to, and a device of its own, however often was guessed on others. */
    synchronized Proof proof() {
        String password = UUID.randomUUID().toString();
        return new Proof(username, password, changed(password).text("refreshToken"));
    }

    /** With the password again that everybody has in the demo. */
    synchronized void restore() {
        changed(EVERYBODYS);
    }

    private Answer changed(String password) {
        String once = stage.admin
                .post("/api/v1/accounts/" + id() + "/reset-password", Linli.newKey(), null)
                .orFail("a password")
                .text("password");
        return login(
                Map.of("username", username, "password", once, "newPassword", password, "lastRefreshToken", device));
    }

    private Answer login(Map<String, String> proof) {
        return stage.cast
                .gateway
                .post("/api/v1/auth/staff/login", Map.of(), proof)
                .orFail("a session of " + username);
    }
}
