package org.linli.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;

/** Tells a connection that is one too many so, and ends it; the server behind hears nothing of what it sends. */
final class ClosedDoor extends ChannelDuplexHandler {

    private final Rules rules;
    private final CommonRefusal refusal;
    private Lingering lingering;

    ClosedDoor(Rules rules, CommonRefusal refusal) {
        this.rules = rules;
        this.refusal = refusal;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        rules.refusals.count(refusal);
        ctx.fireChannelActive();
        if (ctx.pipeline().get(SslHandler.class) != null) {
            Farewell.close(ctx);
        } else {
            ctx.writeAndFlush(words()).addListener(written -> lingering = Lingering.begin(rules, ctx));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (lingering == null) {
            ReferenceCountUtil.release(message);
        } else {
            lingering.drop(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        ReferenceCountUtil.release(message);
        promise.tryFailure(new ClosedChannelException());
    }

    private ByteBuf words() {
        FullHttpResponse answer = Farewell.answer(refusal, Asked.byAStranger());
        StringBuilder text = new StringBuilder("HTTP/1.1 " + answer.status() + "\r\n");
        answer.headers().forEach(header -> text.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append("\r\n"));
        text.append("\r\n").append(answer.content().toString(StandardCharsets.UTF_8));
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }
}
