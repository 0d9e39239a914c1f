package org.linli.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;

/** A request that is kept back until its body is here. */
final class Intake {

    private final Rules rules;
    private final HttpRequest head;
    private final List<HttpContent> contents = new ArrayList<>();
    private long bytes;

    Intake(Rules rules, HttpRequest head) {
        this.rules = rules;
        this.head = head;
    }

    HttpRequest head() {
        return head;
    }

    long bytes() {
        return bytes;
    }

    /** @return whether there was room; if not, the part is dropped */
    boolean take(HttpContent content) {
        int more = content.content().readableBytes();
        if (!rules.reserve(more)) {
            ReferenceCountUtil.release(content);
            return false;
        }
        bytes += more;
        contents.add(content);
        return true;
    }

    void handOn(ChannelHandlerContext ctx) {
        rules.free(bytes);
        ctx.fireChannelRead(head);
        contents.forEach(ctx::fireChannelRead);
    }

    void drop() {
        rules.free(bytes);
        contents.forEach(ReferenceCountUtil::release);
    }
}
