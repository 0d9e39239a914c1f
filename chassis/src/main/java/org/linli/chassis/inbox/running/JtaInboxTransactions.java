package org.linli.chassis.inbox.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import javax.sql.DataSource;
import org.linli.chassis.inbox.intake.InboxTransactions;

/** Transactions that handlers join by being called: with the request context that repositories may ask for. */
@ApplicationScoped
class JtaInboxTransactions implements InboxTransactions {

    @Inject
    DataSource database;

    @Override
    @ActivateRequestContext
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public void run(Work work) throws Exception {
        try (Connection connection = database.getConnection()) {
            work.with(connection);
        }
    }
}
