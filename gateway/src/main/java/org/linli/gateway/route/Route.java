package org.linli.gateway.route;

import java.time.Duration;
import java.util.Set;

/** One route, checked. */
public record Route(
        String name,
        Upstream upstream,
        Set<String> prefixes,
        Set<String> paths,
        Set<String> methods,
        Access access,
        long bodyLimit,
        long bufferLimit,
        Duration firstByteTimeout,
        Duration idleTimeout) {

    public boolean allows(String method) {
        return methods.contains(method);
    }

    /** Whether a body is taken in before its service is asked; one of undeclared length is, until it grows too large. */
    public boolean takesIn(long declaredLength) {
        return bufferLimit > 0 && declaredLength <= bufferLimit;
    }

    /** Nothing is taken in that would be refused in the end. */
    public long takenInLimit() {
        return Math.min(bufferLimit, bodyLimit);
    }

    public boolean isPublic() {
        return access == Access.PUBLIC;
    }

    /** The value of {@code Allow}; OPTIONS is answered by the gateway. */
    public String allow() {
        return String.join(", ", methods) + ", OPTIONS";
    }
}
