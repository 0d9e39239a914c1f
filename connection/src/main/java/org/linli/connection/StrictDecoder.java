package org.linli.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Vert.x' decoder, but what RFC 9112 lets a server mend or refuse is refused: a length beside chunks, a header that goes
 * on in the next line, a header without a name. Whoever sends such a thing expects somebody on the way to mend it
 * differently.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    /** What is longer than the settings allow is read up to here, so that its language can be known. */
    private static final int LARGEST = 64 * 1024;

    private boolean inHead = true;
    private boolean headBegun;
    private boolean refused;

    StrictDecoder() {
        super(new HttpServerOptions().setMaxInitialLineLength(LARGEST).setMaxHeaderSize(LARGEST));
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out) throws Exception {
        if (refused || (inHead && hasFoldedLine(bytes))) {
            refuse(bytes, out);
            return;
        }
        int before = out.size();
        headBegun = inHead && bytes.isReadable();
        super.decode(ctx, bytes, out);
        for (Object decoded : out.subList(before, out.size())) {
            inHead = decoded instanceof LastHttpContent || (inHead && !(decoded instanceof HttpRequest));
        }
    }

    private void refuse(ByteBuf bytes, List<Object> out) {
        bytes.skipBytes(bytes.readableBytes());
        if (!refused) {
            refused = true;
            HttpRequest unread = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
            unread.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("a header over two lines")));
            out.add(unread);
        }
    }

    /** Up to the empty line that ends the head; what was read of it before ended with a line. */
    private boolean hasFoldedLine(ByteBuf bytes) {
        int end = bytes.writerIndex();
        if (headBegun && bytes.isReadable() && isBlank(bytes.getByte(bytes.readerIndex()))) {
            return true;
        }
        int next = bytes.indexOf(bytes.readerIndex(), end, (byte) '\n') + 1;
        while (next > 0 && next < end) {
            byte first = bytes.getByte(next);
            if (isBlank(first)) {
                return true;
            }
            if (first == '\r' || first == '\n') {
                return false;
            }
            next = bytes.indexOf(next, end, (byte) '\n') + 1;
        }
        return false;
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t';
    }

    @Override
    protected AsciiString splitHeaderName(byte[] line, int start, int length) {
        AsciiString name = super.splitHeaderName(line, start, length);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a header without a name");
        }
        return name;
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length beside Transfer-Encoding");
    }
}
