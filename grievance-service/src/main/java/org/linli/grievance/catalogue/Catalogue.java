package org.linli.grievance.catalogue;

import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.chassis.problem.CodedException;
import org.linli.grievance.model.Classified;
import org.linli.grievance.model.GrievanceError;

/** The catalogue in force now. */
@ApplicationScoped
public class Catalogue {

    @Inject
    CatalogueItems items;

    @Inject
    Clock clock;

    public List<CatalogueItem> items() {
        return inForceOn(LocalDate.now(clock));
    }

    /** Kept for a minute: a new version comes into force on a day, not on a second. */
    @CacheResult(cacheName = "catalogue")
    List<CatalogueItem> inForceOn(LocalDate day) {
        return items.inForceOn(day);
    }

    /** The item under which a matter was classified, in the version of that time. */
    public CatalogueItem ruleOf(Classified classified) {
        return version(classified.catalogueVersion()).stream()
                .filter(item -> item.code().equals(classified.itemCode()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no item " + classified.itemCode()));
    }

    /** A version never changes once it is in force. */
    @CacheResult(cacheName = "catalogue-version")
    List<CatalogueItem> version(int version) {
        return items.ofVersion(version);
    }

    /** The item of what fits no other; a person looks at it. */
    public CatalogueItem fallback() {
        return items().stream()
                .filter(CatalogueItem::isFallback)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue has no fallback item"));
    }

    public Optional<CatalogueItem> find(String code) {
        return items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** @throws CodedException UNKNOWN_ITEM when the catalogue in force has no such item */
    public CatalogueItem item(String code) {
        return find(code).orElseThrow(() -> new CodedException(GrievanceError.UNKNOWN_ITEM, code));
    }
}
