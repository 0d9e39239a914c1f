package org.linli.connection;

import java.util.concurrent.atomic.AtomicLong;

/** So many bytes of memory, for all who take of them. */
public final class Room {

    private final long size;
    private final AtomicLong taken = new AtomicLong();

    public Room(long size) {
        this.size = size;
    }

    /** @return whether there was room for so many bytes more; who took some has to {@link #free} them */
    public boolean reserve(long bytes) {
        if (taken.addAndGet(bytes) <= size) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    public void free(long bytes) {
        taken.addAndGet(-bytes);
    }

    public long taken() {
        return taken.get();
    }
}
