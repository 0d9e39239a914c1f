package org.linli.notification.template;

import io.quarkus.cache.CacheResult;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.linli.notification.model.Channel;

/** The templates on record. */
@ApplicationScoped
public class MessageTemplates implements PanacheRepositoryBase<MessageTemplate, MessageTemplate.Key> {

    /** The newest published version in Chinese. Kept for a minute: templates change with a release. */
    @CacheResult(cacheName = "templates")
    @Transactional
    public Optional<MessageTemplate> published(String templateKey, Channel channel) {
        return find(
                        "key.templateKey = ?1 and key.channel = ?2 and key.language = 'zh' and publishedAt is not null "
                                + "order by key.version desc",
                        templateKey,
                        channel)
                .firstResultOptional();
    }

    @Transactional
    public List<MessageTemplate> allPublished() {
        return list("publishedAt is not null");
    }
}
