package org.linli.grievance.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Who has the matter: a post in an area and the account that holds the post now.
 *
 * @param accountId who is to act
 * @param postId the post, which outlives its holder
 * @param title what residents are shown, such as 新元街道镜湖社区第三网格网格员
 */
@Embeddable
public record Handler(
        @Column(name = "handler_account_id") UUID accountId,
        @Column(name = "handler_post_id") UUID postId,
        @Column(name = "handler_title") String title) {}
