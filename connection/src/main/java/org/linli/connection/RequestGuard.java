package org.linli.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
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
    private boolean isLast;
    private Runnable farewell;
    private boolean over;
    private boolean nothingFollows;
    private boolean unread;

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
        leave();
    }

    /** The connection is at its end. */
    void leave() {
        over = true;
        incoming.leave();
        answer.cancel();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        boolean isOneTooMany = nothingFollows && incoming.isBetweenRequests();
        if (farewell != null || over || isOneTooMany) {
            unread = true;
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

    /** Whether another request may begin. */
    boolean isBetweenRequests() {
        return incoming.isBetweenRequests() && !nothingFollows;
    }

    /** Whether there is, or was, something to be read that nobody wants; of half an answer nobody is to think it whole. */
    boolean isStillSentTo() {
        return !answering && (unread || !incoming.isBetweenRequests());
    }

    void headIsLate() {
        refuse(Asked.in(languageSoFar.get()), CommonRefusal.REQUEST_TIMEOUT);
    }

    private void begin(HttpRequest head) {
        Asked asked = Asked.by(head);
        Optional<CommonRefusal> complaint = check.complaint(head);
        if (complaint.isPresent()) {
            ReferenceCountUtil.release(head);
            refuse(asked, complaint.get());
            return;
        }
        ConnectionHeader.spellOut(head.headers());
        nothingFollows = !HttpUtil.isKeepAlive(head);
        owed.add(asked);
        incoming.begin(ctx, head, asked);
    }

    /**
     * Earlier requests are answered first. An answer that was given already still goes out, though it may have been written
     * a moment ago; half an answer is cut off.
     */
    private void refuse(Asked asked, CommonRefusal refusal) {
        if (over || farewell != null) {
            return;
        }
        rules.refusals.count(refusal);
        unread = true;
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
            Farewell.close(ctx);
            return;
        }
        owed.remove(asked);
        farewell = () -> sayFarewell(refusal, asked);
        if (owed.isEmpty()) {
            farewell.run();
        }
    }

    private void sayFarewell(CommonRefusal refusal, Asked asked) {
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
                inform(response, promise);
                return;
            }
            answering = true;
            answer.stop();
            written = owed.isEmpty() ? response : begun(response, owed.peek());
        }
        if (written instanceof LastHttpContent) {
            end(written, promise);
        } else {
            pass(written, promise);
        }
    }

    private HttpResponse begun(HttpResponse response, Asked asked) {
        HttpResponse spoken = Farewell.withWords(response, asked);
        if (incoming.isUncertain(asked)) {
            spoken.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        isLast = AnswerEnd.isTheConnections(spoken, asked);
        return spoken;
    }

    /** HTTP/1.0 knows no answers before the answer. */
    private void inform(HttpResponse response, ChannelPromise promise) {
        if (response.status().equals(HttpResponseStatus.CONTINUE)) {
            incoming.goesOn();
        }
        if (!owed.isEmpty() && owed.peek().byOldProtocol()) {
            ReferenceCountUtil.release(response);
            promise.trySuccess();
        } else {
            pass(response, promise);
        }
    }

    private void end(Object written, ChannelPromise promise) {
        ChannelPromise sent = promise.unvoid();
        pass(written, sent);
        answered();
        if (isLast && !over) {
            over = true;
            sent.addListener(done -> Farewell.close(ctx));
            ctx.flush();
        }
    }

    private void pass(Object message, ChannelPromise promise) {
        ChannelFuture unused = ctx.write(message, promise);
    }

    private void answered() {
        answering = false;
        incoming.wasAnswered(owed.poll());
        if (farewell != null && owed.isEmpty() && !isLast) {
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
            refuse(asked, CommonRefusal.UNAVAILABLE);
        }
    }
}
