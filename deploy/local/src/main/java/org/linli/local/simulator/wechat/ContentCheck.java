package org.linli.local.simulator.wechat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Judges a text by a small list of words: pass, review or risky, with the label of what was found. */
final class ContentCheck {
    private static final int NORMAL = 100;

    private final List<Rule> rules = new ArrayList<>();

    ContentCheck() {
        for (Object one : new JsonArray(Templates.resource("/simulator/content-words.json"))) {
            JsonObject rule = (JsonObject) one;
            List<String> words =
                    rule.getJsonArray("words").stream().map(Object::toString).toList();
            rules.add(new Rule(rule.getString("suggest"), rule.getInteger("label"), words));
        }
    }

    private record Rule(String suggest, int label, List<String> words) {}

    /** What the platform suggests to do with the text. */
    record Verdict(String suggest, int label) {}

    /** Rules are listed from the worst to the mildest, the first that hits decides. */
    Verdict judge(String text) {
        return rules.stream()
                .filter(rule -> rule.words().stream().anyMatch(text::contains))
                .findFirst()
                .map(rule -> new Verdict(rule.suggest(), rule.label()))
                .orElse(new Verdict("pass", NORMAL));
    }
}
