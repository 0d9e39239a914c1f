package org.linli.grid.area.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.chassis.paging.Page;
import org.linli.chassis.paging.PageQuery;
import org.linli.chassis.problem.CodedException;
import org.linli.chassis.problem.CommonError;
import org.linli.chassis.scope.RowScope;

/** The areas on record; unless said otherwise only those that are valid now. */
@ApplicationScoped
public class Areas implements PanacheRepositoryBase<Area, UUID> {

    /** Every code comes after the empty one. */
    private static final RowScope CURRENT = RowScope.where("(validTo is null and code > :%s)", "");

    /** @throws CodedException NOT_FOUND when no area has this code now */
    public Area require(String code) {
        return current(code).orElseThrow(() -> new CodedException(CommonError.NOT_FOUND));
    }

    public Optional<Area> current(String code) {
        return find("code = ?1 and validTo is null", code).firstResultOptional();
    }

    public Map<String, Area> current(Collection<String> codes) {
        return find("code in ?1 and validTo is null", codes).stream()
                .collect(Collectors.toMap(Area::code, area -> area));
    }

    /** The area and those above it, the district first. */
    public List<Area> lineage(Area area) {
        Map<String, Area> byCode = current(List.of(area.areaPath().split("\\.")));
        return Stream.of(area.areaPath().split("\\.")).map(byCode::get).toList();
    }

    /**
     * One page in the order of the codes, so that brothers stand together.
     *
     * @param parentCode only the nodes right below this area; null for all
     * @param fragment a part of the name; null for all
     */
    public Page<Area> list(AreaLevel level, String parentCode, String fragment, PageQuery query) {
        RowScope scope = CURRENT.andIf("level", level);
        if (parentCode != null) {
            scope = scope.and(RowScope.equal("parentId", require(parentCode).id()));
        }
        if (fragment != null && !fragment.isBlank()) {
            scope = scope.and(RowScope.where("locate(:%s, name) > 0", fragment.strip()));
        }
        return page(scope, query);
    }

    private Page<Area> page(RowScope scope, PageQuery query) {
        RowScope rows =
                query.cursor == null ? scope : scope.and(RowScope.where("code > :%s", CodeCursor.parse(query.cursor)));
        List<Area> found = find(rows.condition() + " order by code", rows.parameters())
                .range(0, query.limit)
                .list();
        Long count = query.count ? count(scope.condition(), scope.parameters()) : null;
        if (found.size() <= query.limit) {
            return new Page<>(found, null, count);
        }
        List<Area> items = found.subList(0, query.limit);
        return new Page<>(items, CodeCursor.after(items.get(query.limit - 1).code()), count);
    }
}
