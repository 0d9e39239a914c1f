package org.linli.connection;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/** Found by Vert.x on the class path: puts the {@link WatchedTransport} in, which does nothing until it has rules. */
public class WatchingServers implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new WatchedTransport(builder.findTransport()));
    }
}
