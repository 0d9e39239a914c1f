package org.linli.local.simulator.wechat;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** A template of the mini-program's account: its title and the typed fields that every message must fill. */
public record Template(String id, String title, List<Field> fields) {
    public Template {
        fields = List.copyOf(fields);
    }

    /** Key as in the message, such as {@code thing2}, with its label. */
    public record Field(String key, String label) {}

    /** Refuses data with a field missing, unknown, empty or against the rule of its type; the message names the field. */
    void check(JsonObject data) {
        for (Field field : fields) {
            String value = value(data, field.key());
            if (value == null || value.isBlank()) {
                throw new WechatRefusal(WechatError.INVALID_ARGUMENT, "data." + field.key() + ".value is emtpy");
            }
            if (!FieldRule.of(field.key()).accepts(value)) {
                throw new WechatRefusal(WechatError.INVALID_ARGUMENT, "data." + field.key() + ".value invalid");
            }
        }
        for (String key : data.fieldNames()) {
            if (fields.stream().noneMatch(field -> field.key().equals(key))) {
                throw new WechatRefusal(
                        WechatError.INVALID_ARGUMENT, "data." + key + " is not a field of the template");
            }
        }
    }

    private static String value(JsonObject data, String key) {
        return data.getValue(key) instanceof JsonObject field && field.getValue("value") != null
                ? field.getValue("value").toString()
                : null;
    }
}
