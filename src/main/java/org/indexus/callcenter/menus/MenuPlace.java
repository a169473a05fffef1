package org.indexus.callcenter.menus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.indexus.callcenter.destinations.Edge;
import org.indexus.callcenter.destinations.Named;
import org.indexus.callcenter.destinations.Place;
import org.indexus.callcenter.engine.plan.DestinationType;

/** Menus as somewhere to send callers to. */
@ApplicationScoped
public class MenuPlace implements Place {

    @Inject
    private Menus menus;

    @Override
    public DestinationType type() {
        return DestinationType.MENU;
    }

    @Override
    public Optional<Named> find(String ref) {
        return menus.find(ref).map(MenuWays::named);
    }

    @Override
    public Optional<Named> byId(UUID id) {
        return menus.find(id).map(MenuWays::named);
    }

    @Override
    public List<Named> all() {
        return menus.all().stream()
                .map(MenuWays::named)
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    @Override
    public Stream<Edge> edges() {
        return menus.all().stream().flatMap(menu -> MenuWays.of(menu).stream());
    }
}
