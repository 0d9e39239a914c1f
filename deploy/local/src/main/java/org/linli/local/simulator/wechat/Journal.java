package org.linli.local.simulator.wechat;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Append-only file of JSON lines from which the phones are rebuilt; a line cut short by a crash is dropped. */
public final class Journal {
    private final Path file;

    private Journal(Path file) {
        this.file = file;
    }

    /** Keeps nothing. */
    public static Journal none() {
        return new Journal(null);
    }

    public static Journal in(Path folder) {
        try {
            Files.createDirectories(folder);
            return new Journal(folder.resolve("wechat.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator's state folder cannot be made: " + folder, e);
        }
    }

    void replay(Consumer<JsonObject> each) {
        if (file == null || !Files.exists(file)) {
            return;
        }
        try {
            String text = Files.readString(file);
            int end = text.lastIndexOf('\n') + 1;
            if (end < text.length()) {
                Files.writeString(file, text.substring(0, end));
            }
            text.substring(0, end).lines().forEach(line -> {
                JsonObject entry = parsed(line);
                if (entry != null) {
                    each.accept(entry);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator's journal cannot be read: " + file, e);
        }
    }

    private static JsonObject parsed(String line) {
        try {
            return new JsonObject(line);
        } catch (DecodeException e) {
            return null;
        }
    }

    void append(JsonObject entry) {
        if (file == null) {
            return;
        }
        try {
            byte[] line = (entry.encode() + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator's journal cannot be written: " + file, e);
        }
    }
}
