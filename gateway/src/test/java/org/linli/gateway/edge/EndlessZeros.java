package org.linli.gateway.edge;

import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** A body made while it is read, which knows how much of it was taken. */
final class EndlessZeros extends InputStream {

    private final long size;
    private final AtomicLong given = new AtomicLong();

    EndlessZeros(long size) {
        this.size = size;
    }

    long given() {
        return given.get();
    }

    @Override
    public int read() {
        return given.get() >= size ? -1 : (int) (given.incrementAndGet() & 0);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        long left = size - given.get();
        if (left <= 0) {
            return -1;
        }
        int part = (int) Math.min(left, length);
        Arrays.fill(target, offset, offset + part, (byte) 0);
        given.addAndGet(part);
        return part;
    }
}
