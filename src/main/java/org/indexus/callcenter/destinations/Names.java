package org.indexus.callcenter.destinations;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.jspecify.annotations.Nullable;

/** The names of things as they were when this was asked first, so that a list of thousands asks once. For one request. */
public final class Names implements Finder {

    private final Directory directory;
    private final Map<DestinationType, Known> known = new EnumMap<>(DestinationType.class);

    private @Nullable Map<String, String> prompts;

    private record Known(Map<UUID, Named> byId, Map<String, Named> byRef) {}

    Names(Directory directory) {
        this.directory = directory;
    }

    /** What the target names; {@code null} when it names no thing, or one that is gone. */
    public @Nullable Named of(@Nullable Target target) {
        return target == null || target.getTarget() == null
                ? null
                : known(target.getType()).byId().get(target.getTarget());
    }

    @Override
    public Optional<Named> find(DestinationType type, String ref) {
        return Optional.ofNullable(known(type).byRef().get(ref));
    }

    @Override
    public @Nullable String media(@Nullable String prompt, String field) {
        return directory.media(prompt, field);
    }

    /** A prompt as people name it. */
    public @Nullable String prompt(@Nullable String media) {
        return media == null ? null : prompts().getOrDefault(media, media);
    }

    /** In few words, like {@code Queue Support}, {@code Extension 900}, {@code Message}. */
    public String told(@Nullable Target target) {
        return target == null ? "" : TargetWords.of(target, of(target), prompt(target.getPrompt()));
    }

    private Map<String, String> prompts() {
        if (prompts == null) {
            prompts = directory.prompts();
        }
        return prompts;
    }

    private Known known(DestinationType type) {
        return known.computeIfAbsent(type, this::read);
    }

    private Known read(DestinationType type) {
        Known read = new Known(new HashMap<>(), new HashMap<>());
        directory.all(type).forEach(named -> {
            read.byId().put(named.id(), named);
            read.byRef().put(named.code(), named);
            read.byRef().put(named.id().toString(), named);
        });
        return read;
    }
}
