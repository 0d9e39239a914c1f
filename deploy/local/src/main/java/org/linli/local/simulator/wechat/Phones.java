package org.linli.local.simulator.wechat;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All phones with what they consented to and received; every change is journalled before it counts. */
public final class Phones {
    /** Older messages leave the memory, not the journal. */
    private static final int MESSAGES_KEPT = 20_000;

    private final Clock clock;
    private final Journal journal;
    private final Map<String, Phone> phones = new LinkedHashMap<>();
    private final Deque<ReceivedMessage> messages = new ArrayDeque<>();
    private long sequence;

    public Phones(Clock clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
        journal.replay(this::apply);
    }

    /** A new phone; without a number it gets one that follows the ones before. */
    public synchronized Phone add(String nickname, String number) {
        String given = number == null ? "138%08d".formatted(phones.size() + 1) : number;
        String openid = "o" + Secrets.random(27);
        record(new JsonObject()
                .put("type", "phone")
                .put("openid", openid)
                .put("nickname", nickname == null ? "居民" + (phones.size() + 1) : nickname)
                .put("number", given)
                .put("at", clock.instant().toString()));
        return phones.get(openid);
    }

    public synchronized void visit(String openid, Instant at) {
        record(entry("visit", openid).put("at", at.toString()));
    }

    /** One more message per template. */
    public synchronized void consent(String openid, Collection<String> templateIds) {
        templateIds.forEach(id -> record(entry("consent", openid).put("templateId", id)));
    }

    synchronized ReceivedMessage deliver(Phone phone, Template template, JsonObject data, String page) {
        if (phone.consents().getOrDefault(template.id(), 0) == 0) {
            throw new WechatRefusal(WechatError.CONSENT_USED_UP);
        }
        ReceivedMessage message = new ReceivedMessage(
                sequence + 1, phone.openid(), template.id(), template.title(), data, page, clock.instant());
        record(message.toJson().put("type", "message"));
        return message;
    }

    private static JsonObject entry(String type, String openid) {
        return new JsonObject().put("type", type).put("openid", openid);
    }

    private void record(JsonObject entry) {
        journal.append(entry);
        apply(entry);
    }

    private void apply(JsonObject entry) {
        String openid = entry.getString("openid");
        switch (entry.getString("type")) {
            case "phone" ->
                phones.put(
                        openid,
                        new Phone(
                                openid,
                                entry.getString("nickname"),
                                entry.getString("number"),
                                Instant.parse(entry.getString("at"))));
            case "visit" -> phones.get(openid).visit(Instant.parse(entry.getString("at")));
            case "consent" -> phones.get(openid).consent(entry.getString("templateId"));
            case "message" -> receive(ReceivedMessage.fromJson(entry));
            default -> throw new IllegalStateException("Unknown journal entry: " + entry.getString("type"));
        }
    }

    private void receive(ReceivedMessage message) {
        phones.get(message.openid()).useConsent(message.templateId());
        sequence = message.sequence();
        messages.addLast(message);
        if (messages.size() > MESSAGES_KEPT) {
            messages.removeFirst();
        }
    }

    public synchronized Optional<Phone> find(String openid) {
        return Optional.ofNullable(phones.get(openid));
    }

    public synchronized List<Phone> all() {
        return List.copyOf(phones.values());
    }

    /** Messages of one phone, oldest first. */
    public synchronized List<ReceivedMessage> messagesOf(String openid) {
        return messages.stream().filter(m -> m.openid().equals(openid)).toList();
    }

    /** Messages of all phones after the sequence number, oldest first. */
    public synchronized List<ReceivedMessage> messagesSince(long since) {
        return messages.stream().filter(m -> m.sequence() > since).toList();
    }
}
