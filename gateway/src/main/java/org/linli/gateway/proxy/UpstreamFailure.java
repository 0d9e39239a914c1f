package org.linli.gateway.proxy;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.linli.gateway.problem.GatewayError;

/** What a failure on the way to a service means to the client. */
final class UpstreamFailure {

    private UpstreamFailure() {}

    static GatewayError toError(Throwable failure) {
        if (failure instanceof ConnectTimeoutException) {
            return GatewayError.UPSTREAM_TIMEOUT;
        }
        // A timeout here is that of waiting for a free connection: the service is overloaded, not slow on this request.
        boolean unreachable = failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof ConnectionPoolTooBusyException
                || failure instanceof TimeoutException;
        return unreachable ? GatewayError.UNAVAILABLE : GatewayError.UPSTREAM_FAILED;
    }

    /** Nobody listens (yet): trying once more can do no harm and helps across a restart. */
    static boolean isRefusedConnection(Throwable failure) {
        return failure instanceof ConnectException && !(failure instanceof ConnectTimeoutException);
    }

    /** The connection ended before an answer, as a kept-alive one does that the service has just closed. */
    static boolean isBrokenConnection(Throwable failure) {
        return failure instanceof HttpClosedException
                || (failure instanceof IOException && !(failure instanceof ConnectException));
    }
}
