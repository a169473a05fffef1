package org.indexus.callcenter.platform.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** How pages say things: a word, a tone and an icon for a state, durations and telephone numbers for people. */
@Named
@ApplicationScoped
public class Words {

    @Inject
    private PhoneNumbers phoneNumbers;

    public String of(@Nullable Enum<?> value) {
        return Vocabulary.word(value);
    }

    public String tone(@Nullable Enum<?> value) {
        return Vocabulary.tone(value);
    }

    public String icon(@Nullable Enum<?> value) {
        return Vocabulary.icon(value);
    }

    /** What the floor says about a call, with words for its codes. */
    public String plain(@Nullable String text) {
        return text == null ? "" : Vocabulary.plain(text);
    }

    /** The fields of an entry of the audit trail, one a line: {@code Ring time: 20}. */
    public List<String> changes(@Nullable String json) {
        return json == null ? List.of() : ChangeWords.of(json);
    }

    /** As {@link #duration}; empty for no time at all. */
    public String time(@Nullable Duration time) {
        return time == null || time.toSeconds() == 0 ? "" : duration(time.toSeconds());
    }

    /** {@code 4:05}, {@code 1:02:03}. */
    public String duration(long seconds) {
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** The number of a caller, who may have withheld it. */
    public String phone(@Nullable String number) {
        return number == null || number.isBlank() || number.equalsIgnoreCase("anonymous")
                ? "Number withheld"
                : phoneNumbers.formatted(number);
    }

    /** For a parameter of a link. */
    public String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
