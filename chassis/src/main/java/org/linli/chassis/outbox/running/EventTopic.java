package org.linli.chassis.outbox.running;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;
import org.linli.chassis.log.Scrubbing;

/**
 * Makes sure that the service's topic exists with the partitions it is meant to have: a topic that the broker makes by
 * itself has the broker's number, and changing that later breaks the order of a key.
 */
final class EventTopic {

    private static final Logger LOG = Logger.getLogger(EventTopic.class);
    private static final short BROKER_DEFAULT = -1;

    private EventTopic() {}

    /** @throws IllegalStateException when the broker does not answer */
    static void ensure(Map<String, Object> kafka, String topic, int partitions) {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.of(BROKER_DEFAULT))))
                    .all()
                    .get(5, TimeUnit.SECONDS);
            LOG.infof("Made topic %s with %d partitions", topic, partitions);
        } catch (ExecutionException e) {
            carryOnUnlessItMayPass(topic, e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making topic " + topic, e);
        }
    }

    // A service that may not make topics relies on somebody who did.
    private static void carryOnUnlessItMayPass(String topic, Throwable cause) {
        if (cause instanceof RetriableException) {
            throw new IllegalStateException("Topic " + topic + " could not be made", cause);
        }
        if (!(cause instanceof TopicExistsException)) {
            LOG.warnf("Topic %s could not be made: %s", topic, Scrubbing.cause(cause));
        }
    }
}
