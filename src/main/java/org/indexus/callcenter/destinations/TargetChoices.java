package org.indexus.callcenter.destinations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.jspecify.annotations.Nullable;

/** What the tag {@code ix:target} offers; each type is asked for once in a request. */
@Named
@RequestScoped
public class TargetChoices {

    @Inject
    private Directory directory;

    private final Map<DestinationType, List<org.indexus.callcenter.destinations.Named>> known =
            new EnumMap<>(DestinationType.class);

    public List<org.indexus.callcenter.destinations.Named> of(@Nullable DestinationType type) {
        return type == null ? List.of() : known.computeIfAbsent(type, directory::all);
    }
}
