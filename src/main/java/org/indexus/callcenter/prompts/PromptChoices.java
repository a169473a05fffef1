package org.indexus.callcenter.prompts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the fields for prompts propose, and how pages call a prompt. */
@Named
@RequestScoped
public class PromptChoices {

    @Inject
    private Prompts prompts;

    @Inject
    private PromptNames names;

    /** What a timeline says, with a prompt by its code. */
    public @Nullable String named(@Nullable String detail) {
        return names.ref(detail);
    }

    public List<Prompt> getAll() {
        return prompts.all();
    }
}
