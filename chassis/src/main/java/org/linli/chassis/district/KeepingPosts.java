package org.linli.chassis.district;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.linli.chassis.inbox.EventHandler;
import org.linli.chassis.inbox.IncomingEvent;

/** Keeps the copy of the posts and their holders true. */
@ApplicationScoped
@IfBuildProperty(name = "linli.district.posts", stringValue = "true")
public class KeepingPosts implements EventHandler<PostChanged> {

    private static final String ASSIGNED = "linli.grid.post-assigned.v1";
    private static final String ENDED = "linli.grid.post-ended.v1";

    @Inject
    KnownPosts posts;

    @Override
    public Set<String> eventTypes() {
        return Set.of(ASSIGNED, ENDED);
    }

    @Override
    public Class<PostChanged> dataType() {
        return PostChanged.class;
    }

    @Override
    public void on(IncomingEvent<PostChanged> event) {
        PostChanged post = event.data();
        posts.keep(
                new KnownPost(
                        post.postId(),
                        post.accountId(),
                        post.role(),
                        post.areaCode(),
                        post.areaPath(),
                        post.from(),
                        event.type().equals(ENDED) ? post.endedOn() : post.to(),
                        post.successorPostId()),
                event.aggregateVersion());
    }
}
