package org.linli.connection;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;

/**
 * How a client learns where an answer ends. One that speaks HTTP/1.0 knows no chunks: an answer without a length ends for
 * it with the connection, whatever it asked of that.
 */
final class AnswerEnd {

    private AnswerEnd() {}

    /** @return whether the connection ends with this answer */
    static boolean isTheConnections(HttpResponse answer, Asked asked) {
        HttpHeaders headers = answer.headers();
        if (asked.byOldProtocol()) {
            headers.remove(HttpHeaderNames.TRANSFER_ENCODING);
            if (!isKnown(answer, asked)) {
                headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
        return headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    }

    private static boolean isKnown(HttpResponse answer, Asked asked) {
        int status = answer.status().code();
        return answer instanceof FullHttpResponse
                || answer.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
                || asked.bodiless()
                || status == 204
                || status == 304;
    }
}
