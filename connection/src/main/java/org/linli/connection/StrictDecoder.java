package org.linli.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
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
    private RequestLine firstLine = new RequestLine();
    private ChunkFraming framing;
    private boolean refused;
    private String language;

    StrictDecoder() {
        super(new HttpServerOptions().setMaxInitialLineLength(LARGEST).setMaxHeaderSize(LARGEST));
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf bytes, List<Object> out) throws Exception {
        if (refused || (inHead && (hasOddFirstLine(bytes) || hasFoldedLine(bytes)))) {
            refuse(bytes, out);
            return;
        }
        if (framing != null && !framing.isSound(bytes)) {
            refuseBody(bytes, out);
            return;
        }
        int before = out.size();
        int start = bytes.readerIndex();
        headBegun = inHead && bytes.isReadable();
        boolean wasInHead = inHead;
        super.decode(ctx, bytes, out);
        if (framing != null) {
            framing.wasRead(bytes.readerIndex() - start);
        }
        for (Object decoded : out.subList(before, out.size())) {
            if (decoded instanceof HttpRequest head) {
                speakAsAsked(head, bytes, start);
                framing = HttpUtil.isTransferEncodingChunked(head) ? new ChunkFraming() : null;
            }
            if (decoded instanceof LastHttpContent) {
                framing = null;
                firstLine = new RequestLine();
            }
            inHead = decoded instanceof LastHttpContent || (inHead && !(decoded instanceof HttpRequest));
        }
        if (wasInHead && inHead && out.size() == before) {
            remember(bytes, start, bytes.readerIndex());
        }
    }

    /** What the head under way asks to be answered in, as far as it is here; null when it has not said. */
    String language() {
        return language;
    }

    /** Of a head that cannot be decoded the language may be in what was not. */
    private void speakAsAsked(HttpRequest head, ByteBuf bytes, int start) {
        if (head.decoderResult().isFailure() && !head.headers().contains(HttpHeaderNames.ACCEPT_LANGUAGE)) {
            remember(bytes, start, bytes.writerIndex());
            if (language != null) {
                head.headers().set(HttpHeaderNames.ACCEPT_LANGUAGE, language);
            }
        }
        language = null;
    }

    private void remember(ByteBuf bytes, int from, int to) {
        String said = UndecodedHead.value(bytes, from, to, HttpHeaderNames.ACCEPT_LANGUAGE.toString());
        language = said == null ? language : said;
    }

    private void refuse(ByteBuf bytes, List<Object> out) {
        int start = bytes.readerIndex();
        bytes.skipBytes(bytes.readableBytes());
        if (!refused) {
            refused = true;
            HttpRequest unread = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
            unread.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("a header over two lines")));
            speakAsAsked(unread, bytes, start);
            out.add(unread);
        }
    }

    private void refuseBody(ByteBuf bytes, List<Object> out) {
        bytes.skipBytes(bytes.readableBytes());
        refused = true;
        LastHttpContent unread = new DefaultLastHttpContent();
        unread.setDecoderResult(
                DecoderResult.failure(new IllegalArgumentException("chunks that others read otherwise")));
        out.add(unread);
    }

    private boolean hasOddFirstLine(ByteBuf bytes) {
        return !firstLine.isComplete() && !firstLine.isSound(bytes);
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
