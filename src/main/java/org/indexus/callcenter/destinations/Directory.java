package org.indexus.callcenter.destinations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** Everything that callers can be sent to, over all features. */
@ApplicationScoped
public class Directory implements Finder {

    private final Iterable<Place> places;

    @Inject
    private PromptNames prompts;

    /** For the container's proxy. */
    protected Directory() {
        this(List.of());
    }

    @Inject
    public Directory(@Any Instance<Place> places) {
        this((Iterable<Place>) places);
    }

    public Directory(Iterable<Place> places) {
        this.places = places;
    }

    @Override
    public Optional<Named> find(DestinationType type, String ref) {
        return place(type).flatMap(place -> place.find(ref));
    }

    @Override
    public @Nullable String media(@Nullable String prompt, String field) {
        return prompts.media(prompt, field);
    }

    /** The code of each prompt, by what is kept of it. */
    Map<String, String> prompts() {
        return prompts.codes();
    }

    /** What the target names; empty when it names no thing, or one that is gone. */
    public Optional<Named> of(@Nullable Target target) {
        return target == null || target.getTarget() == null
                ? Optional.empty()
                : place(target.getType()).flatMap(place -> place.byId(target.getTarget()));
    }

    /** All of a type, by their names; empty for types that name no thing. */
    public List<Named> all(DestinationType type) {
        return place(type).map(Place::all).orElse(List.of());
    }

    /** As {@link #all}, but only what takes callers now. */
    public List<Named> active(DestinationType type) {
        return place(type).map(Place::active).orElse(List.of());
    }

    public Stream<Edge> edges() {
        return stream().flatMap(Place::edges);
    }

    /** A copy of the names for an answer that tells many targets. */
    public Names names() {
        return new Names(this);
    }

    private Optional<Place> place(DestinationType type) {
        return stream().filter(place -> place.type() == type).findFirst();
    }

    private Stream<Place> stream() {
        return StreamSupport.stream(places.spliterator(), false);
    }
}
