package org.indexus.callcenter.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.indexus.callcenter.platform.Inject;
import org.indexus.callcenter.prompts.PromptNames;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final AtomicInteger asked = new AtomicInteger();

    private Names names(Map<String, String> codes) {
        Directory directory = new Directory(List.of());
        Inject.into(directory, "prompts", new PromptNames() {
            @Override
            public Map<String, String> codes() {
                asked.incrementAndGet();
                return codes;
            }
        });
        return directory.names();
    }

    @Test
    void promptsAreReadOnceHoweverManyAreNamed() {
        Names names = names(Map.of("prompt:1", "welcome", "prompt:2", "goodbye"));

        assertThat(names.prompt("prompt:1")).isEqualTo("welcome");
        assertThat(names.prompt("prompt:2")).isEqualTo("goodbye");
        assertThat(names.prompt("prompt:3")).isEqualTo("prompt:3");
        assertThat(names.prompt("sound:vm-goodbye")).isEqualTo("sound:vm-goodbye");
        assertThat(names.prompt(null)).isNull();
        assertThat(asked).hasValue(1);
    }
}
