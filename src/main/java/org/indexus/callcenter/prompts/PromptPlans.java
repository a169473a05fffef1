package org.indexus.callcenter.prompts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.runtime.PlanSource;

/** Fills the shelf before the floor opens. The floor itself needs to know nothing of prompts but their names. */
@ApplicationScoped
public class PromptPlans implements PlanSource {

    @Inject
    private Prompts prompts;

    @Inject
    private PromptShelf shelf;

    @Inject
    private MediaFolder folder;

    @Override
    public List<Event> plans() {
        long revision = prompts.revision();
        List<Prompt> all = prompts.all();
        shelf.fill(all, revision);
        folder.fill(all, prompts);
        return List.of();
    }

    @Override
    public int order() {
        return 5;
    }
}
