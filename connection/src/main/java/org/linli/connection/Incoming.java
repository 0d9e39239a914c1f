package org.linli.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** The request that is arriving on a connection: its time, and its body when that is taken in first. */
final class Incoming {

    private static final Logger LOG = Logger.getLogger(Incoming.class);
    /** How soon to look again while it is we who do not read. */
    static final long OUR_OWN_PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Rules rules;
    private final Deadline head;
    private final Deadline body;
    private final BiConsumer<Asked, CommonRefusal> refuse;
    private ChannelHandlerContext ctx;
    private Asked receiving;
    private boolean waitsToBeTold;
    private long received;
    private Intake intake;
    private final Gathering gathering = new Gathering();
    /** Bodies that lie in memory until their requests are answered. */
    private final Map<Asked, Intake> workedAt = new IdentityHashMap<>(2);

    Incoming(Rules rules, Deadline head, BiConsumer<Asked, CommonRefusal> refuse) {
        this.rules = rules;
        this.head = head;
        this.refuse = refuse;
        body = new Deadline(this::nanosToComplete, () -> refuse.accept(receiving, CommonRefusal.REQUEST_TIMEOUT));
    }

    boolean isReceiving(Asked asked) {
        return receiving == asked;
    }

    boolean isBetweenRequests() {
        return receiving == null;
    }

    /**
     * Whether its client asked if it shall send the body, and was not told so. It need not send it then (RFC 9110, 10.1.1):
     * nobody can tell whether what comes next is that body or another request.
     */
    boolean isUncertain(Asked asked) {
        return receiving == asked && waitsToBeTold;
    }

    /** The client is told to send it. */
    void goesOn() {
        waitsToBeTold = false;
    }

    void begin(ChannelHandlerContext context, HttpRequest request, Asked asked) {
        ctx = context;
        head.stop();
        receiving = asked;
        received = 0;
        waitsToBeTold = HttpUtil.is100ContinueExpected(request);
        long declared = HttpUtil.isTransferEncodingChunked(request) ? -1 : HttpUtil.getContentLength(request, 0L);
        if (declared != 0) {
            body.start(ctx);
            if (rules.takenIn > 0 && declared <= rules.takenIn) {
                tellToGoOn(request);
                intake = new Intake(rules.room, request);
                return;
            }
        }
        ctx.fireChannelRead(request);
    }

    /** The head's own time is over too: nothing is awaited between two requests. */
    void take(ChannelHandlerContext context, HttpContent content) {
        if (receiving == null) {
            ReferenceCountUtil.release(content);
            return;
        }
        if (content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(content);
            refuse.accept(
                    receiving, HeadCheck.undecodable(content.decoderResult().cause()));
            return;
        }
        received += content.content().readableBytes();
        boolean last = content instanceof LastHttpContent;
        if (last) {
            body.stop();
        }
        if (intake == null) {
            receiving = last ? null : receiving;
            gathering.take(context, content);
        } else {
            takeIn(content, last);
        }
    }

    private void takeIn(HttpContent content, boolean last) {
        if (!intake.take(content)) {
            refuse.accept(receiving, CommonRefusal.UNAVAILABLE);
        } else if (last || intake.bytes() > rules.takenIn) {
            Intake complete = intake;
            workedAt.put(receiving, complete);
            intake = null;
            receiving = last ? null : receiving;
            complete.handOn(ctx);
        }
    }

    /** Nothing more is to be had without reading on. */
    void wasRead() {
        gathering.handOn(ctx);
    }

    void wasAnswered(Asked asked) {
        Intake body = workedAt.remove(asked);
        if (body != null) {
            body.free();
        }
    }

    /** A client that asks before it sends would wait, as we do. */
    private void tellToGoOn(HttpRequest request) {
        if (waitsToBeTold) {
            goesOn();
            request.headers().remove(HttpHeaderNames.EXPECT);
            ctx.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE))
                    .addListener(told -> LOG.trace("told to go on"));
        }
    }

    /** Nothing more is read of it. */
    void end() {
        head.cancel();
        body.cancel();
        if (intake != null) {
            intake.drop();
            intake = null;
        }
        gathering.drop();
    }

    /** The connection is gone. */
    void leave() {
        end();
        workedAt.values().forEach(Intake::free);
        workedAt.clear();
    }

    private long nanosToComplete() {
        long left = rules.nanosFor(rules.bodyTimeout, received) - body.nanosSoFar();
        boolean ourOwnPause = !ctx.channel().config().isAutoRead();
        return ourOwnPause ? Math.max(left, OUR_OWN_PAUSE) : left;
    }
}
