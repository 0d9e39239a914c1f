package org.linli.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** The last answer on a connection. */
final class Farewell {

    static final Logger LOG = Logger.getLogger(Farewell.class);
    private static final String MEDIA_TYPE = "application/problem+json";

    private Farewell() {}

    static FullHttpResponse answer(CommonRefusal refusal, Asked asked) {
        FullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(refusal.status()),
                body(refusal, refusal.status(), asked));
        answer.headers()
                .set(Asked.REQUEST_ID, asked.requestId())
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        describe(answer.headers(), refusal, answer.content().readableBytes());
        if (asked.bodiless()) {
            answer.content().clear();
        }
        return answer;
    }

    /** Gives an answer that says nothing but its status the words for it; what its headers say stays. */
    static HttpResponse withWords(HttpResponse response, Asked asked) {
        boolean mute = response instanceof FullHttpResponse full
                && full.status().code() >= 400
                && !full.content().isReadable();
        if (!mute || asked.bodiless()) {
            return response;
        }
        FullHttpResponse spoken = spokenOut((FullHttpResponse) response, asked);
        ReferenceCountUtil.release(response);
        return spoken;
    }

    private static FullHttpResponse spokenOut(FullHttpResponse mute, Asked asked) {
        int status = mute.status().code();
        String id = mute.headers().get(Asked.REQUEST_ID);
        CommonRefusal refusal = CommonRefusal.ofStatus(status);
        FullHttpResponse answer = new DefaultFullHttpResponse(
                mute.protocolVersion(), mute.status(), body(refusal, status, id == null ? asked : asked.as(id)));
        answer.headers().set(mute.headers());
        if (id == null) {
            answer.headers().set(Asked.REQUEST_ID, asked.requestId());
        }
        describe(answer.headers(), refusal, answer.content().readableBytes());
        return answer;
    }

    /** From behind the {@link Door} it may linger, the door itself cuts off. */
    static void close(ChannelHandlerContext ctx) {
        ctx.close().addListener(closed -> LOG.trace("connection closed"));
    }

    private static ByteBuf body(CommonRefusal refusal, int status, Asked asked) {
        return Unpooled.copiedBuffer(refusal.problem(status, asked), StandardCharsets.UTF_8);
    }

    private static void describe(HttpHeaders headers, CommonRefusal refusal, int length) {
        headers.set(HttpHeaderNames.CONTENT_TYPE, MEDIA_TYPE);
        headers.set(HttpHeaderNames.CONTENT_LENGTH, length);
        if (!headers.contains(HttpHeaderNames.CACHE_CONTROL)) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        }
        if (refusal.asksToComeBack() && !headers.contains(HttpHeaderNames.RETRY_AFTER)) {
            headers.set(HttpHeaderNames.RETRY_AFTER, RetryAfter.SECONDS);
        }
    }
}
