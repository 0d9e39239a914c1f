package org.linli.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The end of a connection whose client may still be sending: our side ends at once, what comes is dropped for a moment and
 * up to a size, then it is closed. Closed with bytes in it that nobody read it would be reset, and a reset takes away the
 * answer that says why. Until then it keeps its place, and nothing that the client does makes it last longer.
 */
final class Lingering {

    private final Rules rules;
    private final ChannelHandlerContext ctx;
    private long dropped;

    private Lingering(Rules rules, ChannelHandlerContext ctx) {
        this.rules = rules;
        this.ctx = ctx;
    }

    static Lingering begin(Rules rules, ChannelHandlerContext ctx) {
        Lingering lingering = new Lingering(rules, ctx);
        lingering.begin();
        return lingering;
    }

    private void begin() {
        if (ctx.channel() instanceof DuplexChannel duplex) {
            duplex.shutdownOutput().addListener(ended -> {
                if (!ended.isSuccess()) {
                    Farewell.close(ctx);
                }
            });
        }
        ctx.channel().config().setAutoRead(true);
        Future<?> end = ctx.executor()
                .schedule(() -> Farewell.close(ctx), rules.lingerTimeout.toNanos(), TimeUnit.NANOSECONDS)
                .addListener(ended -> Farewell.LOG.trace("connection ended"));
        // Whoever hangs up at once leaves nothing behind that waits for the time to pass.
        ctx.channel().closeFuture().addListener(closed -> end.cancel(false));
    }

    void drop(Object message) {
        dropped += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        ReferenceCountUtil.release(message);
        if (dropped > rules.maxLingering) {
            Farewell.close(ctx);
        }
    }

    /** Tells somebody that it is closed, once it is. */
    void tell(ChannelPromise promise) {
        ctx.channel().closeFuture().addListener(closed -> promise.trySuccess());
    }
}
