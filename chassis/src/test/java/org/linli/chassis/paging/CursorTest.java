package org.linli.chassis.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.chassis.id.Ids;
import org.linli.chassis.problem.CodedException;

class CursorTest {

    private final UUID last = Ids.next();
    private final String cursor = Cursor.after("Posts", last);

    @Test
    void a_cursor_tells_its_own_list_where_to_go_on() {
        assertThat(Cursor.id("Posts", cursor)).isEqualTo(last);
    }

    @Test
    void the_cursor_of_another_list_is_refused() {
        assertThatThrownBy(() -> Cursor.id("Households", cursor)).isInstanceOf(CodedException.class);
    }

    @Test
    void a_cursor_changed_in_any_place_is_refused() {
        for (int i = 0; i < cursor.length(); i++) {
            for (char other : new char[] {'A', 'B', 'z', '0', '_'}) {
                String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
                if (!changed.equals(cursor)) {
                    assertThatThrownBy(() -> Cursor.id("Posts", changed)).isInstanceOf(CodedException.class);
                }
            }
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "A", "AAAA", "!!", "a b", "AAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAA", "人"})
    void what_is_no_cursor_is_refused(String odd) {
        assertThatThrownBy(() -> Cursor.id("Posts", odd)).isInstanceOf(CodedException.class);
        assertThatThrownBy(() -> Cursor.id("Posts", cursor + odd + "=")).isInstanceOf(CodedException.class);
    }
}
