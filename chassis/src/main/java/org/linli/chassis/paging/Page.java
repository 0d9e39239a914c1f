package org.linli.chassis.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the items, newest first unless the endpoint says otherwise
 * @param nextCursor pass it as {@code cursor} for the next page; absent on the last page
 * @param count the number of all matching items; only when asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,

        @Schema(description = "Pass as cursor for the next page; absent on the last one.")
        String nextCursor,

        @Schema(description = "All matching items; only when count=true.")
        Long count) {

    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), nextCursor, count);
    }
}
