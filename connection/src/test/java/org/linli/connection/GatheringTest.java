package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private final Gathering gathering = new Gathering();
    private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
    private final ChannelHandlerContext context = channel.pipeline().firstContext();

    private static HttpContent part(String text) {
        return new DefaultHttpContent(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private List<String> handedOn() {
        List<String> all = new ArrayList<>();
        for (HttpContent part = channel.readInbound(); part != null; part = channel.readInbound()) {
            all.add(part.content().toString(StandardCharsets.US_ASCII) + (part instanceof LastHttpContent ? "." : ""));
            part.release();
        }
        return all;
    }

    @Test
    void little_parts_of_one_reading_become_one() {
        "abc".chars().forEach(letter -> gathering.take(context, part(Character.toString(letter))));
        assertThat(handedOn()).isEmpty();

        gathering.handOn(context);
        assertThat(handedOn()).containsExactly("abc");
    }

    @Test
    void the_end_of_the_body_waits_for_nothing() {
        gathering.take(context, part("ab"));
        gathering.take(context, new DefaultLastHttpContent(Unpooled.copiedBuffer("c", StandardCharsets.US_ASCII)));

        assertThat(handedOn()).containsExactly("abc.");
    }

    @Test
    void a_large_part_passes_as_it_is_but_not_before_what_came_first() {
        String large = "l".repeat(20_000);
        gathering.take(context, part(large));
        gathering.take(context, part("a"));
        gathering.take(context, part(large));
        gathering.take(context, LastHttpContent.EMPTY_LAST_CONTENT);

        assertThat(handedOn()).containsExactly(large, "a" + large, ".");
    }

    @Test
    void of_a_hundred_thousand_parts_few_are_left() {
        for (int i = 0; i < 100_000; i++) {
            gathering.take(context, part("a"));
        }
        gathering.handOn(context);

        assertThat(handedOn()).hasSize(7).allMatch(part -> part.length() <= 16 * 1024);
    }
}
