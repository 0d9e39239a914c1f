package org.linli.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.linli.connection.Connections.Admission;

/** Sees every connection that a listening port accepts before the server does. */
@Sharable
final class Doorkeeper extends ChannelInboundHandlerAdapter {

    private final Supplier<Rules> rules;

    /** @param rules null as long as nobody has set any: then connections pass unwatched */
    Doorkeeper(Supplier<Rules> rules) {
        this.rules = rules;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        Rules known = rules.get();
        if (known == null
                || !(message instanceof Channel connection)
                || !(connection.remoteAddress() instanceof InetSocketAddress peer)) {
            ctx.fireChannelRead(message);
            return;
        }
        Admission admission = known.connections.arrive(peer);
        connection.closeFuture().addListener(closed -> known.connections.leave(peer));
        switch (admission) {
            case ADMITTED -> connection.pipeline().addLast("door", new Door(known));
            case TOO_MANY_OF_ADDRESS ->
                connection.pipeline().addLast("door", new ClosedDoor(known, Refusal.TOO_MANY_REQUESTS));
            case FULL -> connection.pipeline().addLast("door", new ClosedDoor(known, Refusal.UNAVAILABLE));
            case NOT_EVEN_HEARD -> {
                connection.unsafe().closeForcibly();
                return;
            }
        }
        ctx.fireChannelRead(message);
    }
}
