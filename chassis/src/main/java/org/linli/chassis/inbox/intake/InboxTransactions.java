package org.linli.chassis.inbox.intake;

import java.sql.Connection;

/** Runs work in a transaction of its own that handlers join. */
public interface InboxTransactions {

    /** What is done in the transaction; the connection belongs to it and is not closed by the work. */
    @FunctionalInterface
    interface Work {
        void with(Connection connection) throws Exception;
    }

    /** Commits when the work returns and rolls back when it throws. */
    void run(Work work) throws Exception;
}
