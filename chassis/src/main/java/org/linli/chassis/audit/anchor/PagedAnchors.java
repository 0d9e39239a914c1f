package org.linli.chassis.audit.anchor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.linli.chassis.audit.chain.Anchor;

/** What a keeper holds of one chain, fetched page by page while it is gone through: a year has 100,000 of them. */
final class PagedAnchors implements Iterator<Anchor> {

    private final Pages pages;
    private final long until;
    private Iterator<Anchor> page = List.<Anchor>of().iterator();
    private long after;
    private boolean last;
    private Anchor next;

    /** One page of anchors in the order of their seals. */
    @FunctionalInterface
    interface Pages {
        List<Anchor> after(long sealNumber) throws IOException;
    }

    /** @param until the newest seal that is asked for; later ones may be newer than what they are held against */
    PagedAnchors(Pages pages, long until) {
        this.pages = pages;
        this.until = until;
    }

    /** @throws UncheckedIOException when the keeper is away */
    @Override
    public boolean hasNext() {
        while (next == null && !last) {
            if (page.hasNext()) {
                take(page.next());
            } else {
                turn();
            }
        }
        return next != null;
    }

    @Override
    public Anchor next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Anchor taken = next;
        next = null;
        return taken;
    }

    private void take(Anchor anchor) {
        after = anchor.sealNumber();
        last = after > until;
        next = last ? null : anchor;
    }

    private void turn() {
        try {
            List<Anchor> more = pages.after(after);
            page = more.iterator();
            last = more.isEmpty();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
