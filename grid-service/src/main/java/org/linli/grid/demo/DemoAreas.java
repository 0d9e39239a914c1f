package org.linli.grid.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.linli.chassis.security.Caller;
import org.linli.grid.area.AreaList;
import org.linli.grid.area.AreaRow;
import org.linli.grid.area.ImportingAreas;

/** Imports the five real lists of areas and the ten grids of the demo community. */
@ApplicationScoped
class DemoAreas {

    static final String DISTRICT = "411003";
    static final String STREET = "411003002";
    static final String COMMUNITY = "411003002011";
    static final int GRIDS = 10;

    private static final List<String> LISTS = List.of("140105", "320613", "340212", "340603", "411003");
    private static final String[] NUMBERS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    @Inject
    ImportingAreas importing;

    static String grid(int number) {
        return COMMUNITY + String.format("%03d", number);
    }

    void load() {
        List<AreaRow> rows = new ArrayList<>();
        LISTS.forEach(list -> rows.addAll(AreaList.read(text("demo/areas/" + list + ".csv"))));
        for (int number = 1; number <= GRIDS; number++) {
            rows.add(new AreaRow(rows.size() + 2, grid(number), "第" + NUMBERS[number - 1] + "网格", "GRID", "BASIC"));
        }
        importing.importing(rows, false, Caller.system());
    }

    private static String text(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
