package org.linli.grid.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.linli.chassis.id.Ids;
import org.linli.chassis.security.Caller;
import org.linli.chassis.security.CallerKind;
import org.linli.grid.identity.account.Account;
import org.linli.grid.identity.account.Accounts;
import org.linli.grid.identity.password.OpeningWorkAccount;
import org.linli.grid.staff.AssigningPost;
import org.linli.grid.staff.RegisteringStaff;
import org.linli.grid.staff.model.PostRole;
import org.linli.grid.staff.model.StaffMember;

/** Makes people at work for the tests. */
@ApplicationScoped
public class People {

    public static final String PASSWORD = "a password of tests";

    @Inject
    OpeningWorkAccount opening;

    @Inject
    RegisteringStaff registering;

    @Inject
    AssigningPost assigning;

    @Inject
    Accounts accounts;

    /** Somebody at work, with a login. */
    public record Person(UUID accountId, UUID staffId, String username) {}

    public Person hired(CallerKind kind) {
        String username = "t" + Ids.next().toString().replace("-", "");
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = opening.open(kind, username, PASSWORD);
            StaffMember member = registering.register(kind, "赵甲乙", account.id());
            return new Person(account.id(), member.id(), username);
        });
    }

    public Person withPost(PostRole role, String areaCode) {
        Person person = hired(role == PostRole.PROPERTY_STEWARD ? CallerKind.PARTNER : CallerKind.STAFF);
        assigning.assign(person.staffId(), role, areaCode, null, null, Caller.system());
        return person;
    }

    public void block(UUID account) {
        QuarkusTransaction.requiringNew().run(() -> accounts.require(account).block());
    }
}
