package org.indexus.callcenter.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** What a schedule has said to callers: the one place that decides which words are allowed for it, and how they are named. */
@ApplicationScoped
public class Media {

    @Inject
    private PromptNames prompts;

    /** As it is kept: nothing for blank text; throws 422 naming the field for what cannot be played. */
    @Nullable
    String read(String field, @Nullable String prompt) {
        return prompts.media(prompt, field);
    }

    /** As people name it. */
    @Nullable
    String name(@Nullable String media) {
        return prompts.ref(media);
    }
}
