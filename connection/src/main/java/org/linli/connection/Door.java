package org.linli.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;

/** The first to see the bytes of a connection: the time for a head, and for reading an answer, is counted here. */
final class Door extends ChannelDuplexHandler {

    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";

    private final Rules rules;
    private final Deadline head;
    private final Deadline reading;
    private ChannelHandlerContext ctx;
    private RequestGuard guard;
    private Lingering lingering;
    private long offered;
    private long drainedBefore;

    Door(Rules rules) {
        this.rules = rules;
        head = new Deadline(this::nanosForHead, this::noHead);
        reading = new Deadline(this::nanosToRead, this::unread);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        ctx = context;
    }

    /** A connection on which nothing was asked yet has to ask. */
    @Override
    public void channelActive(ChannelHandlerContext context) {
        head.start(ctx);
        ctx.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        head.cancel();
        reading.cancel();
        ctx.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (lingering != null) {
            lingering.drop(message);
            return;
        }
        if (guard == null) {
            post();
        }
        if (guard != null && guard.isBetweenRequests() && !head.isRunning()) {
            head.start(ctx);
        }
        ctx.fireChannelRead(message);
    }

    /** The codec is there when the first bytes are, with TLS when the first bytes of a request are. */
    private void post() {
        ChannelPipeline pipeline = ctx.pipeline();
        if (pipeline.get(DECODER) != null && pipeline.get(ENCODER) != null) {
            StrictDecoder decoder = new StrictDecoder();
            guard = new RequestGuard(rules, head, decoder::language);
            pipeline.replace(DECODER, DECODER, decoder);
            pipeline.addAfter(ENCODER, "requestGuard", guard);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            offered += bytes.readableBytes();
        }
        ChannelFuture unused = ctx.write(message, promise);
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        ctx.flush();
        if (!reading.isRunning() && pending() > 0) {
            drainedBefore = offered - pending();
            reading.start(ctx);
        }
    }

    /** Whoever closes it, behind us or before its time: the client is to read what it was told. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        boolean mayBeSending =
                guard != null && guard.isStillSentTo() && ctx.channel().isActive();
        if (lingering == null && !mayBeSending) {
            ChannelFuture unused = ctx.close(promise);
            return;
        }
        if (lingering == null) {
            head.cancel();
            reading.cancel();
            guard.leave();
            lingering = Lingering.begin(rules, ctx);
        }
        lingering.tell(promise);
    }

    private long nanosForHead() {
        long left = rules.headTimeout.toNanos() - head.nanosSoFar();
        return ctx.channel().config().isAutoRead() ? left : Math.max(left, Incoming.OUR_OWN_PAUSE);
    }

    private void noHead() {
        if (guard == null) {
            Farewell.close(ctx);
        } else {
            guard.headIsLate();
        }
    }

    private long nanosToRead() {
        return rules.readTimeout.toNanos() - reading.nanosSoFar();
    }

    private void unread() {
        long pending = pending();
        if (pending == 0) {
            return;
        }
        long drained = offered - pending;
        if (drained - drainedBefore < rules.minRate * rules.readTimeout.toSeconds()) {
            rules.refusals.unread();
            Farewell.close(ctx);
        } else {
            drainedBefore = drained;
            reading.start(ctx);
        }
    }

    private long pending() {
        ChannelOutboundBuffer out = ctx.channel().unsafe().outboundBuffer();
        return out == null ? 0 : out.totalPendingWriteBytes();
    }
}
