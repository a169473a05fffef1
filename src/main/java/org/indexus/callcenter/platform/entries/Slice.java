package org.indexus.callcenter.platform.entries;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list on the wire; {@code next} is the cursor of the following page, {@code null} on the last. */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** A list that is short by nature comes whole. */
    public static <T> Slice<T> whole(List<T> items) {
        return new Slice<>(items, null);
    }

    /** Asks for one more than wanted, so as to know whether there is a following page. */
    static <E extends Entry> Slice<E> of(Paging paging, Function<Window, List<E>> question) {
        List<E> found = question.apply(paging.window());
        if (found.size() <= paging.size()) {
            return whole(found);
        }
        List<E> page = found.subList(0, paging.size());
        return new Slice<>(page, Window.after(page.get(page.size() - 1)).cursor());
    }

    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next);
    }
}
