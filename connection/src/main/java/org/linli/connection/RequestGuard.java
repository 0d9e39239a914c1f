package org.linli.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Stands between the HTTP codec of a connection and the server: hands sound requests on, answers the others itself, and
 * sees to it that each gets an answer with a body.
 */
final class RequestGuard extends ChannelDuplexHandler {

    private static final Logger LOG = Logger.getLogger(RequestGuard.class);

    private final Rules rules;
    private final HeadCheck check;
    private final Incoming incoming;
    private final Deadline answer;
    private final Supplier<String> languageSoFar;
    /** Handed on and not answered to the end, oldest first. */
    private final Deque<Asked> owed = new ArrayDeque<>();

    private ChannelHandlerContext ctx;
    private boolean answering;
    private Runnable farewell;
    private boolean over;

    /** @param languageSoFar what a head that is still arriving has said of it, or null */
    RequestGuard(Rules rules, Deadline head, Supplier<String> languageSoFar) {
        this.rules = rules;
        this.languageSoFar = languageSoFar;
        check = new HeadCheck(rules);
        incoming = new Incoming(rules, head, this::refuse);
        answer = new Deadline(this::nanosToAnswer, this::leftWithoutAnswer);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        ctx = context;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        incoming.leave();
        answer.cancel();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (farewell != null || over) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest head) {
            begin(head);
        } else if (message instanceof HttpContent content) {
            incoming.take(ctx, content);
            awaitAnswer();
        } else {
            ctx.fireChannelRead(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        incoming.wasRead();
        ctx.fireChannelReadComplete();
    }

    boolean isBetweenRequests() {
        return incoming.isBetweenRequests();
    }

    void headIsLate() {
        refuse(Asked.in(languageSoFar.get()), Refusal.REQUEST_TIMEOUT);
    }

    private void begin(HttpRequest head) {
        Asked asked = Asked.by(head);
        Optional<Refusal> complaint = check.complaint(head);
        if (complaint.isPresent()) {
            ReferenceCountUtil.release(head);
            refuse(asked, complaint.get());
            return;
        }
        ConnectionHeader.spellOut(head.headers());
        owed.add(asked);
        incoming.begin(ctx, head, asked);
    }

    /**
     * Earlier requests are answered first. An answer that was given already still goes out, though it may have been written
     * a moment ago; half an answer is cut off.
     */
    private void refuse(Asked asked, Refusal refusal) {
        if (over || farewell != null) {
            return;
        }
        rules.refusals.count(refusal);
        boolean handedOn = owed.contains(asked);
        boolean alreadyAnswered = !handedOn && incoming.isReceiving(asked);
        incoming.end();
        if (alreadyAnswered) {
            over = true;
            ctx.flush();
            Farewell.close(ctx);
            return;
        }
        if (answering && owed.peek() == asked) {
            over = true;
            Farewell.cutOff(ctx);
            return;
        }
        owed.remove(asked);
        farewell = () -> sayFarewell(refusal, asked);
        if (owed.isEmpty()) {
            farewell.run();
        }
    }

    private void sayFarewell(Refusal refusal, Asked asked) {
        over = true;
        answer.cancel();
        ctx.writeAndFlush(Farewell.answer(refusal, asked)).addListener(written -> Farewell.close(ctx));
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (over) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        Object written = message;
        if (message instanceof HttpResponse response) {
            if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                pass(message, promise);
                return;
            }
            answering = true;
            answer.stop();
            written = withWords(response);
        }
        pass(written, promise);
        if (written instanceof LastHttpContent) {
            answered();
        }
    }

    private void pass(Object message, ChannelPromise promise) {
        ChannelFuture unused = ctx.write(message, promise);
    }

    private Object withWords(HttpResponse response) {
        Asked asked = owed.peek();
        boolean mute = response instanceof FullHttpResponse full
                && full.status().code() >= 400
                && !full.content().isReadable();
        if (!mute || asked == null || asked.bodiless()) {
            return response;
        }
        FullHttpResponse spoken = Farewell.spokenOut((FullHttpResponse) response, asked);
        ReferenceCountUtil.release(response);
        return spoken;
    }

    private void answered() {
        answering = false;
        incoming.wasAnswered(owed.poll());
        if (farewell != null && owed.isEmpty()) {
            ctx.flush();
            farewell.run();
        } else {
            awaitAnswer();
        }
    }

    private void awaitAnswer() {
        Asked next = owed.peek();
        if (next != null && !answering && !answer.isRunning() && !incoming.isReceiving(next)) {
            answer.start(ctx);
        }
    }

    private long nanosToAnswer() {
        return rules.answerTimeout.toNanos() - answer.nanosSoFar();
    }

    private void leftWithoutAnswer() {
        Asked asked = owed.peek();
        if (asked != null && !over) {
            LOG.errorf("request %s was left without an answer", asked.requestId());
            owed.clear();
            owed.add(asked);
            refuse(asked, Refusal.UNAVAILABLE);
        }
    }
}
