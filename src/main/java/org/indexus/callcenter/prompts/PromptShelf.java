package org.indexus.callcenter.prompts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.runtime.PromptLibrary;
import org.jspecify.annotations.Nullable;

/**
 * All prompts in memory, for whoever plays them: filled when the floor opens, kept fresh after each commit. Two changes of one
 * prompt may get here in the wrong order; the older one is dropped.
 */
@ApplicationScoped
public class PromptShelf implements PromptLibrary {

    private static final String NO_FOLDER =
            "Prompts are left out: this Asterisk cannot fetch them by HTTP (14 and later can)."
                    + " Set indexus.media.folder to a folder that it sees, too.";

    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(long revision, List<Shelved> variants) {}

    private final String usualLanguage;
    private final MediaAddresses addresses;
    private final MediaFolder folder;

    @Inject
    public PromptShelf(
            @ConfigProperty(name = "indexus.language", defaultValue = "en") String usualLanguage,
            MediaAddresses addresses,
            MediaFolder folder) {
        this.usualLanguage = usualLanguage;
        this.addresses = addresses;
        this.folder = folder;
    }

    /** For the container's proxy. */
    protected PromptShelf() {
        this("en", new MediaAddresses(), new MediaFolder(Optional.empty()));
    }

    /** All that there are, read after {@code revision}: what is newer than that here stays. */
    void fill(List<Prompt> prompts, long revision) {
        entries.values().removeIf(entry -> entry.revision < revision);
        prompts.forEach(prompt -> put(new PromptChanged(prompt.getId(), revision, Shelved.of(prompt))));
    }

    void put(@Observes(during = TransactionPhase.AFTER_SUCCESS) PromptChanged changed) {
        Entry entry = new Entry(changed.revision(), List.copyOf(changed.variants()));
        entries.merge(changed.prompt(), entry, (old, now) -> old.revision > now.revision ? old : now);
    }

    @Override
    public Media find(String media, @Nullable String language, Player player) {
        if (!media.startsWith(PromptNames.SCHEME)) {
            return new Media(media, Languages.ofAsterisk(language));
        }
        Shelved variant = variant(media, language);
        if (variant.sound() != null) {
            return new Media(variant.sound(), Languages.ofAsterisk(variant.language()));
        }
        return new Media("sound:" + where(variant, player), null);
    }

    @Override
    public @Nullable String obstacle(Player player) {
        boolean reaches = player.fetches() || folder.path("any").isPresent();
        boolean isNeeded = entries.values().stream()
                .flatMap(entry -> entry.variants.stream())
                .anyMatch(variant -> variant.sound() == null);
        return reaches || !isNeeded ? null : NO_FOLDER;
    }

    /** The usual one among these languages. */
    Optional<PromptVariant> usual(Prompt prompt) {
        return Languages.choose(prompt.getVariants(), PromptVariant::getLanguage, null, usualLanguage);
    }

    private Shelved variant(String media, @Nullable String language) {
        Entry entry = entries.get(UUID.fromString(media.substring(PromptNames.SCHEME.length())));
        if (entry == null) {
            throw new IllegalStateException("There is no " + media + " any more");
        }
        return Languages.choose(entry.variants, Shelved::language, language, usualLanguage)
                .orElseThrow(() -> new IllegalStateException("The " + media + " has nothing to play in any language"));
    }

    private String where(Shelved variant, Player player) {
        return player.fetches()
                ? addresses.of(variant.fileName() + MediaAddresses.EXTENSION, player.seesUsAt())
                : folder.path(variant.fileName()).orElseThrow(() -> new IllegalStateException(NO_FOLDER));
    }
}
