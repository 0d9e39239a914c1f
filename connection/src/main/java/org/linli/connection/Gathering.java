package org.linli.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Hands a body on as it comes, but of the many little parts that one reading may bring it makes few: whoever keeps them
 * pays for each a hundred times its bytes.
 */
final class Gathering {

    private static final int WORTH_A_PART = 1024;
    private static final int LARGEST = 16 * 1024;

    private ByteBuf gathered;

    void take(ChannelHandlerContext ctx, HttpContent content) {
        ByteBuf bytes = content.content();
        if (gathered == null && (bytes.readableBytes() >= WORTH_A_PART || content instanceof LastHttpContent)) {
            ctx.fireChannelRead(content);
            return;
        }
        gather(bytes);
        if (content instanceof LastHttpContent last) {
            ctx.fireChannelRead(new DefaultLastHttpContent(taken(), last.trailingHeaders()));
        } else if (gathered.readableBytes() >= LARGEST) {
            handOn(ctx);
        }
        ReferenceCountUtil.release(content);
    }

    private void gather(ByteBuf bytes) {
        if (gathered == null) {
            gathered = Unpooled.buffer(WORTH_A_PART);
        }
        gathered.writeBytes(bytes);
    }

    /** Everything that was read is here. */
    void handOn(ChannelHandlerContext ctx) {
        if (gathered != null) {
            ctx.fireChannelRead(new DefaultHttpContent(taken()));
        }
    }

    void drop() {
        if (gathered != null) {
            taken().release();
        }
    }

    private ByteBuf taken() {
        ByteBuf all = gathered;
        gathered = null;
        return all;
    }
}
