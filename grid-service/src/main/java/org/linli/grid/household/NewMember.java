package org.linli.grid.household;

import java.util.Set;
import org.linli.grid.household.model.IdNumber;
import org.linli.grid.household.model.Membership;

/**
 * Somebody who belongs to a household that is being registered.
 *
 * @param phone null for somebody without one
 * @param relation to the head, by GB/T 4761 in words, such as 户主 or 子
 * @param kinds whether they live here, are registered here, or both
 */
public record NewMember(
        String name, IdNumber idNumber, String phone, String relation, boolean head, Set<Membership.Kind> kinds) {

    @Override
    public String toString() {
        return "NewMember[" + relation + "]";
    }
}
