package org.linli.grievance.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.chassis.district.KnownPosts;
import org.linli.grievance.model.GrievanceRight;
import org.linli.grievance.model.OwnerLevel;

/** The matters of which it is not on record, or not true any more, who owes the next step. */
@ApplicationScoped
class UnsettledMatters {

    /** By equality with each area around the place: a comparison of texts could use no index. */
    private static final String STEERING_POSTS = """
            generate_series(0, cardinality(string_to_array(%1$s.area_path, '.')) - 1) above
            join post_holder p on p.role in (:steering)
              and p.area_path = array_to_string(trim_array(string_to_array(%1$s.area_path, '.'), above), '.')
              and\s""" + KnownPosts.HELD;

    private static final String IN_NOBODY_S_HANDS = """
            with place as (
              select distinct area_path from grievance where status in ('SUBMITTED', 'ACCEPTED', 'REOPENED')
            ), nearest as (
              select place.area_path, (
                select p.area_path from %s order by above limit 1) as owner_area_path
              from place
            )
            select g.id from grievance g join nearest on nearest.area_path = g.area_path
            where g.status in ('SUBMITTED', 'ACCEPTED', 'REOPENED')
              and (g.owner_area_path is distinct from nearest.owner_area_path
                or nearest.owner_area_path is null and g.owner_level <> 'NOBODY')
            order by g.id limit :most
            """.formatted(STEERING_POSTS.formatted("place"));

    private static final String REPLIED = """
            with place as (
              select distinct area_path, handler_account_id from grievance where status = 'REPLIED'
            ), seen as (
              select place.*, exists (select from %s where p.account_id <> place.handler_account_id) as can_be_closed
              from place
            )
            select g.id from grievance g
            join seen on seen.area_path = g.area_path and seen.handler_account_id = g.handler_account_id
            where g.status = 'REPLIED' and (g.owner_level = 'NOBODY') = seen.can_be_closed
            order by g.id limit :most
            """.formatted(STEERING_POSTS.formatted("place"));

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Transactional
    List<UUID> some(int most) {
        return Stream.of(IN_NOBODY_S_HANDS, REPLIED)
                .flatMap(sql -> ids(sql, most).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, int most) {
        return database.createNativeQuery(sql)
                .setParameter("steering", GrievanceRight.STEER.roles())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("most", most)
                .getResultList();
    }

    @Transactional
    long ownerless() {
        return database.createQuery("select count(*) from Grievance g where g.owner.level = :nobody", Long.class)
                .setParameter("nobody", OwnerLevel.NOBODY)
                .getSingleResult();
    }
}
