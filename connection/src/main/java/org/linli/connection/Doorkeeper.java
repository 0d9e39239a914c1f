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
        if (admission == Admission.NOT_EVEN_HEARD) {
            // One that no event loop has taken on never tells that it is closed.
            connection.unsafe().closeForcibly();
            return;
        }
        connection.closeFuture().addListener(closed -> known.connections.leave(peer, admission));
        connection
                .pipeline()
                .addLast("door", admission == Admission.ADMITTED ? new Door(known) : closed(known, admission));
        ctx.fireChannelRead(message);
    }

    private static ClosedDoor closed(Rules rules, Admission admission) {
        return new ClosedDoor(
                rules, admission == Admission.FULL ? CommonRefusal.UNAVAILABLE : CommonRefusal.TOO_MANY_REQUESTS);
    }
}
