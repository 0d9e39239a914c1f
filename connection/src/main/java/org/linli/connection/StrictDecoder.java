package org.linli.connection;

import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/**
 * Vert.x' decoder, but a length beside chunks is an error: it could be dropped, as RFC 9112 allows, yet whoever sends
 * both expects somebody on the way to read the other one.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    /** What is longer than the settings allow is read up to here, so that its language can be known. */
    private static final int LARGEST = 64 * 1024;

    StrictDecoder() {
        super(new HttpServerOptions().setMaxInitialLineLength(LARGEST).setMaxHeaderSize(LARGEST));
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length beside Transfer-Encoding");
    }
}
