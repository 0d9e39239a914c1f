package org.linli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final int BODY = 100_000;

    private final Room room = new Room(2 * BODY);
    private final HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/a");
    private final Intake intake = new Intake(room, head);
    private final EmbeddedChannel channel = new EmbeddedChannel(new ChannelInboundHandlerAdapter());
    private final ChannelHandlerContext context = channel.pipeline().firstContext();

    private static HttpContent part(String text) {
        return new DefaultHttpContent(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    @Test
    void a_body_costs_its_bytes_in_however_many_parts_it_comes() {
        for (int i = 0; i < BODY; i++) {
            assertThat(intake.take(part("a"))).isTrue();
        }
        LastHttpContent last = new DefaultLastHttpContent();
        last.trailingHeaders().set("X-After", "1");

        assertThat(intake.take(last)).isTrue();
        assertThat(room.taken()).isBetween((long) BODY, 2L * BODY);

        intake.handOn(context);
        HttpRequest first = channel.readInbound();
        LastHttpContent whole = channel.readInbound();
        assertThat(first).isSameAs(head);
        assertThat(whole.content().readableBytes()).isEqualTo(BODY);
        assertThat(whole.trailingHeaders().get("X-After")).isEqualTo("1");
        assertThat(channel.inboundMessages()).isEmpty();
        whole.release();
    }

    @Test
    void a_body_beyond_the_room_is_not_taken_and_leaves_nothing_behind() {
        HttpContent more = part("a".repeat(BODY));
        assertThat(intake.take(part("a".repeat(BODY)))).isTrue();
        assertThat(intake.take(more)).isFalse();
        assertThat(more.refCnt()).isZero();

        intake.drop();

        assertThat(room.taken()).isZero();
    }

    @Test
    void a_body_that_was_handed_on_keeps_its_room_until_somebody_is_done_with_it() {
        intake.take(part("a".repeat(BODY)));
        intake.handOn(context);
        assertThat(room.taken()).isNotZero();

        intake.free();

        assertThat(room.taken()).isZero();
    }
}
