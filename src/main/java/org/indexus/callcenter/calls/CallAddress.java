package org.indexus.callcenter.calls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of an address that names a part of the log; what is empty is left out. */
final class CallAddress {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    CallAddress with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            parameters.remove(name);
        } else {
            parameters.put(name, value.strip());
        }
        return this;
    }

    /** {@code ?from=%s&queue=%s}, for {@link #values}. */
    String pattern() {
        return parameters.keySet().stream()
                .map(name -> name + "=%s")
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    Object[] values() {
        return parameters.values().toArray();
    }

    /** Begins with a question mark, even without parameters: a link to {@code ""} would be one to the page as it is. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
