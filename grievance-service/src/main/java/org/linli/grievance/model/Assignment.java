package org.linli.grievance.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;

/**
 * 派单: who has a matter, who gave it to them, and who is not asked again.
 *
 * @param handler who has it, or had it last when it is taken up again; null while nobody does
 * @param dispatcherAccountId the account that dispatched it last; null when nobody has
 * @param passedOver every post that gave it back or had it by mistake, which the rule passes over
 */
@Embeddable
public record Assignment(
        @Embedded Handler handler,
        UUID dispatcherAccountId,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "passed_over_posts")
        List<UUID> passedOver) {

    /** Of a matter that nobody has had yet. */
    static final Assignment NONE = new Assignment(null, null, List.of());

    public Assignment {
        passedOver = List.copyOf(passedOver);
    }

    /** The service itself dispatches nothing: what it passes on stays with whoever dispatched it. */
    Assignment to(Handler next, Caller by) {
        return new Assignment(next, by.is(CallerKind.SYSTEM) ? dispatcherAccountId : by.accountId(), passedOver);
    }

    Assignment toNobody() {
        return new Assignment(null, dispatcherAccountId, passedOver);
    }

    /** Passes over the post that let go of it, where that is for good. */
    Assignment after(Step.HandedOn handedOn) {
        return handedOn.isForGood()
                ? new Assignment(
                        handler, dispatcherAccountId, with(handedOn.from().postId()))
                : this;
    }

    private List<UUID> with(UUID post) {
        return Stream.concat(passedOver.stream(), Stream.of(post)).distinct().toList();
    }

    /** Whether the account is the handler's, whatever its holder may still do. */
    boolean isWith(Caller caller) {
        return handler != null && handler.accountId().equals(caller.accountId());
    }
}
