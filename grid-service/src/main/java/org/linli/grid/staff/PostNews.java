package org.linli.grid.staff;

import java.util.List;
import org.linli.grid.staff.model.Post;

/** What is told of a post as it is now, so that a copy of it is right whatever was told before. */
public final class PostNews {

    private PostNews() {}

    /** Its days, and then its end with who takes over, if it has one. */
    public static List<Object> of(Post post) {
        return post.validTo() == null
                ? List.of(PostAssigned.of(post))
                : List.of(PostAssigned.of(post), PostEnded.of(post));
    }

    /** Its end and who takes over, as one fact: whoever acts on the end knows the successor. */
    static List<Object> ofEnd(Post post) {
        return List.of(PostEnded.of(post));
    }
}
