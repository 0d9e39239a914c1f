package org.linli.e2e.generator;

import com.fasterxml.jackson.databind.JsonNode;
import org.linli.e2e.client.Linli;
import org.linli.e2e.client.Phone;

/** Accounts that can be shut out and signed out without anybody missing them. */
final class Accounts {

    private static final String PATH = "/api/v1/accounts/";

    final WorkAccount guessed;
    final WorkAccount reset;
    private final Stage stage;

    Accounts(Stage stage) {
        this.stage = stage;
        guessed = new WorkAccount(stage, "leader10");
        reset = new WorkAccount(stage, "leader03");
    }

    /**
     * A session.
     *
     * @param who who may end it
     */
    record Session(Linli who, String account, String id) {}

    /** Of a resident whom no other request knows. */
    Session opened() {
        return signedIn(Linli.resident(stage.cast.gateway, phone()));
    }

    /** Of somebody who is signed in on another device too and speaks from there. */
    Session elsewhere() {
        Phone phone = phone();
        Linli here = Linli.resident(stage.cast.gateway, phone);
        Session there = signedIn(Linli.resident(stage.cast.gateway, phone));
        return new Session(here, there.account(), there.id());
    }

    String blocked() {
        String account = opened().account();
        Stage.post(stage.admin, PATH + account + "/block", null);
        return account;
    }

    /** For whoever asks the same stack next. */
    void restore() {
        guessed.restore();
        reset.restore();
    }

    private Phone phone() {
        return Phone.bought(stage.cast.stack.simulator());
    }

    private static Session signedIn(Linli who) {
        for (JsonNode session : Stage.items(who, "/api/v1/auth/sessions")) {
            if (session.path("current").asBoolean()) {
                String account =
                        who.get("/api/v1/auth/me").orFail("who that is").text("accountId");
                return new Session(who, account, session.path("id").asText());
            }
        }
        throw new IllegalStateException("no session is the one that asks");
    }
}
