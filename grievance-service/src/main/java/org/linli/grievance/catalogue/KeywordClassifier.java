package org.linli.grievance.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.linli.grievance.model.Classified;

/**
 * Finds the item whose keywords the text has most of. A word in the title weighs {@value #TITLE_WEIGHT} times one in the
 * body, a longer word more than a shorter one, because 充电桩 says more than 充电.
 */
public final class KeywordClassifier {

    private static final int TITLE_WEIGHT = 3;
    private static final int LONGEST_REASON = 200;

    private final List<CatalogueItem> items;

    public KeywordClassifier(List<CatalogueItem> items) {
        this.items = List.copyOf(items);
    }

    public Classified classify(String title, String body) {
        Match best = null;
        for (CatalogueItem item : items) {
            Match match = match(item, title, body);
            if (match.score() > 0 && (best == null || match.score() > best.score())) {
                best = match;
            }
        }
        return best == null ? fallback() : classified(best);
    }

    private static Match match(CatalogueItem item, String title, String body) {
        List<String> found = new ArrayList<>();
        int score = 0;
        for (String keyword : item.keywords()) {
            int weight = (title.contains(keyword) ? TITLE_WEIGHT : 0) + (body.contains(keyword) ? 1 : 0);
            if (weight > 0) {
                found.add(keyword);
                score += weight * keyword.length();
            }
        }
        return new Match(item, found, score);
    }

    private static Classified classified(Match match) {
        String words = String.join("、", match.found());
        String reason = "命中关键词:" + words;
        return of(
                match.item(),
                Classified.By.KEYWORDS,
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    }

    private Classified fallback() {
        CatalogueItem item = items.stream()
                .filter(CatalogueItem::isFallback)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue has no fallback item"));
        return of(item, Classified.By.FALLBACK, "未命中任何关键词,请人工确认事项");
    }

    private static Classified of(CatalogueItem item, Classified.By by, String reason) {
        return new Classified(item.code(), item.chineseName(), item.version(), by, reason);
    }

    private record Match(CatalogueItem item, List<String> found, int score) {}
}
