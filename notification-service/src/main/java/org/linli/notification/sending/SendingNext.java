package org.linli.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.linli.notification.contact.ContactPoints;
import org.linli.notification.contact.ContactUnavailableException;
import org.linli.notification.contact.FindingContact;
import org.linli.notification.delivery.AttemptReason;
import org.linli.notification.delivery.AttemptResult;
import org.linli.notification.wechat.WechatMessages;

/** Brings one due attempt out: everything that can be done before the call is done before it counts as sent. */
@ApplicationScoped
public class SendingNext {

    private static final Logger LOG = Logger.getLogger(SendingNext.class);

    @Inject
    AttemptLog log;

    @Inject
    FindingContact finding;

    @Inject
    ContactPoints contacts;

    @Inject
    WechatMessages wechat;

    /** False when nothing is due. */
    public boolean sendNext() {
        Optional<DueAttempt> due = log.take(wechat.ready());
        due.ifPresent(taken -> taken.openid().ifPresentOrElse(openid -> call(taken, openid), () -> prepare(taken)));
        return due.isPresent();
    }

    private void prepare(DueAttempt due) {
        if (due.expired()) {
            log.finish(due, AttemptResult.of(AttemptReason.EXPIRED));
            return;
        }
        try {
            Optional<String> openid = finding.openidOf(due.recipient());
            if (openid.isEmpty()) {
                log.finish(due, AttemptResult.of(AttemptReason.NO_CONTACT));
            } else {
                start(due, openid.get());
            }
        } catch (ContactUnavailableException later) {
            LOG.debugf(later, "%s waits for its contact", due);
            log.finish(due, AttemptResult.of(AttemptReason.CONTACT_UNAVAILABLE));
        }
    }

    private void start(DueAttempt due, String openid) {
        Optional<AttemptResult> obstacle = wechat.obstacle();
        if (obstacle.isPresent()) {
            log.finish(due, obstacle.get());
        } else if (log.start(due)) {
            call(due, openid);
        }
    }

    private void call(DueAttempt due, String openid) {
        AttemptResult result = wechat.send(openid, due.message());
        if (result.reason() == AttemptReason.CONTACT_INVALID) {
            contacts.forget(due.recipient());
        }
        log.finish(due, result);
    }
}
