package org.indexus.callcenter.prompts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.indexus.callcenter.platform.Notices;
import org.indexus.callcenter.runtime.AsteriskConnections;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

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

    private List<Prompt> list = List.of();
    private Prompt prompt = new Prompt();
    private String language = "en";
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

    public void upload(FileUploadEvent event) {
        UploadedFile file = event.getFile();
        change(() -> {
            try (InputStream stream = file.getInputStream()) {
                return studio.useAudio(
                        id(), language, stream, file.getSize(), file.getContentType(), file.getFileName());
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

    public List<Prompt> getList() {
        return list;
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
