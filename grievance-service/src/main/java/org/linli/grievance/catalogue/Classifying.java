package org.linli.grievance.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.grievance.model.Classified;

/** Decides which item a matter is: the person's own choice when there is one, otherwise the keywords. */
@ApplicationScoped
public class Classifying {

    @Inject
    Catalogue catalogue;

    /** @param chosen the item that the person chose; null to be classified */
    public Classified classify(String chosen, String title, String body) {
        if (chosen == null) {
            return new KeywordClassifier(catalogue.items()).classify(title, body);
        }
        CatalogueItem item = catalogue.item(chosen);
        return new Classified(item.code(), item.chineseName(), item.version(), Classified.By.PERSON, "提交人自选");
    }
}
