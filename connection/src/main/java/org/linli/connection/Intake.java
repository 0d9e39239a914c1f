package org.linli.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * A request that is kept back until its body is here. The body is copied into one buffer, since a part that is kept by
 * itself costs a hundred times its bytes when it has but one; what the buffer holds is what is reserved.
 */
final class Intake {

    private static final ByteBufAllocator BUFFERS = UnpooledByteBufAllocator.DEFAULT;

    private final Room room;
    private final HttpRequest head;
    private final ByteBuf taken = BUFFERS.heapBuffer(0);
    private long reserved;
    private HttpContent end;

    Intake(Room room, HttpRequest head) {
        this.room = room;
        this.head = head;
    }

    HttpRequest head() {
        return head;
    }

    long bytes() {
        return taken.readableBytes();
    }

    /** @return whether there was room; the part itself is let go in either case */
    boolean take(HttpContent content) {
        try {
            if (!hasRoomFor(content.content().readableBytes())) {
                return false;
            }
            taken.writeBytes(content.content());
            if (content instanceof LastHttpContent last) {
                end = new DefaultLastHttpContent(taken, last.trailingHeaders());
            }
            return true;
        } finally {
            ReferenceCountUtil.release(content);
        }
    }

    private boolean hasRoomFor(int more) {
        int needed = taken.readableBytes() + more;
        if (needed <= taken.capacity()) {
            return true;
        }
        int capacity = BUFFERS.calculateNewCapacity(needed, taken.maxCapacity());
        if (!room.reserve(capacity - reserved)) {
            return false;
        }
        reserved = capacity;
        taken.capacity(capacity);
        return true;
    }

    /** What is reserved stays so until {@link #free}: the body lies in memory as long as somebody works at it. */
    void handOn(ChannelHandlerContext ctx) {
        ctx.fireChannelRead(head);
        ctx.fireChannelRead(end == null ? new DefaultHttpContent(taken) : end);
    }

    void free() {
        room.free(reserved);
        reserved = 0;
    }

    void drop() {
        free();
        taken.release();
    }
}
