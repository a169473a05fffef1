package org.indexus.callcenter.prompts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.indexus.callcenter.platform.numbers.Typed;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.runtime.AsteriskConnections;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Servlets;

/** Campaigns, Prompts: the list, and the chosen one with its languages. */
@Named
@ViewScoped
public class PromptsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Prompts prompts;

    @Inject
    private PromptStudio studio;

    @Inject
    private PromptShelf shelf;

    @Inject
    private Speaker speaker;

    @Inject
    private AsteriskConnections lines;

    private @Nullable String search;
    private List<Prompt> list = List.of();
    private Prompt prompt = new Prompt();
    private String language = "en";
    private transient @Nullable Part file;
    private @Nullable String sound;
    private @Nullable String text;

    @PostConstruct
    void load() {
        list = prompts.all();
    }

    /** Who of the connected servers can play none of them, and why. */
    public List<String> getTroubles() {
        return lines.withoutPrompts().entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }

    public void begin() {
        edit(new Prompt());
    }

    public void edit(Prompt chosen) {
        prompt = chosen;
        language = shelf.usual(chosen).map(PromptVariant::getLanguage).orElse("en");
        sound = null;
        text = null;
    }

    public void save() {
        boolean created = prompt.isNew();
        Notices.attempt(
                () -> prompt = prompts.save(prompt),
                created ? "The prompt is there. Now say what callers hear." : "Saved. It holds for the next caller.");
        load();
    }

    public void delete() {
        if (Notices.attempt(
                () -> prompts.remove(prompt.getId().toString()), "The prompt " + prompt.getName() + " is deleted.")) {
            begin();
        }
        load();
    }

    public void upload() {
        Part chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            Notices.refused("Choose a file first.");
            return;
        }
        change(() -> {
            try (InputStream stream = chosen.getInputStream()) {
                return studio.useAudio(
                        id(),
                        language,
                        stream,
                        chosen.getSize(),
                        chosen.getContentType(),
                        Servlets.getSubmittedFileName(chosen));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    public void useSound() {
        String chosen = sound == null ? "" : sound;
        change(() -> studio.useSound(id(), language, chosen.contains(":") ? chosen : "sound:" + chosen));
    }

    public void useText() {
        String words = text == null ? "" : text;
        change(() -> studio.useText(id(), language, words));
    }

    public void removeVariant(PromptVariant variant) {
        change(() -> prompts.removeVariant(id(), variant.getLanguage()));
    }

    private interface Change {
        Prompt make();
    }

    private void change(Change change) {
        boolean changed = Notices.attempt(() -> prompt = change.make(), "Saved. It holds for the next caller.");
        if (changed) {
            sound = null;
            text = null;
        }
        load();
    }

    private String id() {
        return prompt.getId().toString();
    }

    public boolean isUsual(PromptVariant variant) {
        return shelf.usual(prompt).filter(variant::equals).isPresent();
    }

    public List<String> getUses() {
        return prompt.isNew() ? List.of() : prompts.uses(prompt);
    }

    public int usesOf(Prompt each) {
        return prompts.uses(each).size();
    }

    /** Whether texts can be spoken here. */
    public boolean isSpeaking() {
        return speaker.isAvailable();
    }

    /** Those whose name or code has what is searched for. */
    public List<Prompt> getList() {
        return list.stream()
                .filter(each -> Typed.matches(search, each.getName(), each.getCode()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public Prompt getPrompt() {
        return prompt;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable String getSound() {
        return sound;
    }

    public void setSound(@Nullable String sound) {
        this.sound = sound;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
