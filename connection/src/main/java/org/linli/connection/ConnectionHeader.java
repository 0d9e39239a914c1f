package org.linli.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code Connection} as the list that it is. */
final class ConnectionHeader {

    private ConnectionHeader() {}

    /** One line for each member, since the server looks for a line that is {@code close} and nothing else. */
    static void spellOut(HttpHeaders headers) {
        String first = headers.get(HttpHeaderNames.CONNECTION);
        if (first == null) {
            return;
        }
        List<String> lines = headers.getAll(HttpHeaderNames.CONNECTION);
        if (lines.stream().anyMatch(line -> line.indexOf(',') >= 0)) {
            List<String> members = lines.stream()
                    .flatMap(line -> Stream.of(line.split(",")))
                    .map(String::strip)
                    .filter(member -> !member.isEmpty())
                    .toList();
            headers.set(HttpHeaderNames.CONNECTION, members);
        }
        if (headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)) {
            // The server behind looks for the one or the other, by the version.
            List<String> others = headers.getAll(HttpHeaderNames.CONNECTION).stream()
                    .filter(member -> !HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(member))
                    .toList();
            headers.set(HttpHeaderNames.CONNECTION, others);
        }
    }
}
