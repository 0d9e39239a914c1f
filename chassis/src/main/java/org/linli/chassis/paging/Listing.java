package org.linli.chassis.paging;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.linli.chassis.scope.RowScope;

/** Reads one page of an aggregate by keyset over its time-ordered id; the same scope serves the rows and the count. */
public final class Listing {

    private Listing() {}

    /** Newest first. The entity's identifier attribute must be called {@code id}. */
    public static <T> Page<T> newestFirst(
            PanacheRepositoryBase<T, UUID> repository, RowScope scope, PageQuery query, Function<T, UUID> id) {
        String list = name(repository);
        RowScope rows =
                query.cursor == null ? scope : scope.and(RowScope.where("id < :%s", Cursor.id(list, query.cursor)));
        List<T> found = repository
                .find(rows.condition() + " order by id desc", rows.parameters())
                .range(0, query.limit)
                .list();
        return page(found, repository, scope, query, id);
    }

    private static <T> Page<T> page(
            List<T> found,
            PanacheRepositoryBase<T, UUID> repository,
            RowScope scope,
            PageQuery query,
            Function<T, UUID> id) {
        Long count = query.count ? repository.count(scope.condition(), scope.parameters()) : null;
        if (found.size() <= query.limit) {
            return new Page<>(found, null, count);
        }
        List<T> items = new ArrayList<>(found.subList(0, query.limit));
        return new Page<>(items, Cursor.after(name(repository), id.apply(items.get(items.size() - 1))), count);
    }

    /** The repository's own name, whatever the container has wrapped it in. */
    private static String name(Object repository) {
        String name = repository.getClass().getSimpleName();
        int generated = name.indexOf('_');
        return generated < 0 ? name : name.substring(0, generated);
    }
}
