package org.linli.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A resident's phone, as the WeChat simulator plays it. */
public final class Phone {

    private final Http simulator;
    private final String openid;

    private Phone(Http simulator, String openid) {
        this.simulator = simulator;
        this.openid = openid;
    }

    /** A phone that nobody has used before. */
    public static Phone bought(String simulatorUrl) {
        Http simulator = new Http(simulatorUrl);
        return new Phone(
                simulator,
                simulator
                        .post("/simulator/phones", Map.of(), Map.of())
                        .orFail("a phone")
                        .text("openid"));
    }

    /** What {@code wx.login} would give the mini-program: good for one login. */
    public String loginCode() {
        return simulator
                .post("/simulator/phones/" + openid + "/login-codes", Map.of(), Map.of())
                .orFail("a login code")
                .text("code");
    }

    /** As if the resident had said yes to the subscription dialog for each template. */
    public void allow(List<String> templateIds) {
        for (int first = 0; first < templateIds.size(); first += 3) {
            List<String> some = templateIds.subList(first, Math.min(first + 3, templateIds.size()));
            simulator
                    .post("/simulator/phones/" + openid + "/consents", Map.of(), Map.of("templateIds", some))
                    .orFail("consent");
        }
    }

    /** What WeChat has shown on the phone so far. */
    public List<JsonNode> messages() {
        JsonNode items = simulator
                .get("/simulator/phones/" + openid + "/messages", Map.of())
                .orFail("messages")
                .body()
                .path("items");
        return IntStream.range(0, items.size()).mapToObj(items::get).toList();
    }

    public String openid() {
        return openid;
    }
}
