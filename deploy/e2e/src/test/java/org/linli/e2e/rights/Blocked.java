package org.linli.e2e.rights;

import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.linli.e2e.Cast;
import org.linli.e2e.client.Linli;

/** An account that is shut out by the administrator for as long as this is open. */
final class Blocked implements AutoCloseable {

    /** An address of each service: grid-service knows at once, the others and the gateway with their next look at its list. */
    private static final List<String> EVERYWHERE = List.of(
            "/api/v1/auth/me", "/api/v1/grievances?limit=1", "/api/v1/campaigns?limit=1", "/api/v1/inbox?limit=1");

    private final Linli admin;
    private final String account;

    private Blocked(Linli admin, String account) {
        this.admin = admin;
        this.account = account;
    }

    /** Returns once the token, which has not expired, is in force nowhere. */
    static Blocked of(Cast cast, Linli person) {
        String account = person.get("/api/v1/auth/me").orFail("who is blocked").text("accountId");
        Blocked blocked = new Blocked(cast.staff("admin"), account);
        blocked.post("block");
        Awaitility.await("the blocked account's token to be out of force").until(() -> EVERYWHERE.stream()
                .allMatch(address -> person.get(address).status() == 401));
        return blocked;
    }

    @Override
    public void close() {
        post("unblock");
    }

    @Override
    public String toString() {
        return "somebody who is blocked";
    }

    private void post(String verb) {
        String path = "/api/v1/accounts/" + account + "/" + verb;
        admin.post(path, Linli.newKey(), Map.of()).orFail(path);
    }
}
