package org.indexus.callcenter.menus;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.destinations.TargetJson;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.DigitsKind;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** Digits that a menu collects, on the wire. */
@Schema(
        name = "IvrMenuDigits",
        example = "{\"kind\":\"CUSTOMER_NUMBER\",\"min\":4,\"max\":8,"
                + "\"then\":{\"type\":\"QUEUE\",\"ref\":\"support\"}}")
public record DigitsJson(
        @Schema(
                enumeration = {"CUSTOMER_NUMBER", "REFERENCE"},
                description = "CUSTOMER_NUMBER is looked up at once; REFERENCE is shown to the agent")
        @Nullable
        String kind,

        @Schema(description = "So many at least, 1 to 32; # ends them, * begins anew", defaultValue = "1") @Nullable
        Integer min,

        @Schema(description = "With so many it is complete without #, at most 32", defaultValue = "32") @Nullable
        Integer max,

        @Schema(description = "Where the caller goes with them; required") @Nullable
        TargetJson then) {

    /** Where callers may be sent who chose nothing. */
    static final List<DestinationType> TARGETS = List.of(
            DestinationType.QUEUE,
            DestinationType.MENU,
            DestinationType.ROUTE,
            DestinationType.AGENT,
            DestinationType.EXTENSION,
            DestinationType.EXTERNAL,
            DestinationType.MESSAGE);

    static @Nullable DigitsJson of(Menu menu, Names names) {
        MenuDigits digits = menu.getDigits();
        return digits.getKind() == null
                ? null
                : new DigitsJson(
                        digits.getKind().name(),
                        digits.getLeast(),
                        digits.getMost(),
                        TargetJson.of(menu.said(MenuExit.DIGITS), names));
    }

    void applyTo(Menu menu, Directory directory) {
        menu.getDigits()
                .set(
                        Choices.of("digits.kind", kind, DigitsKind.class),
                        requireNonNullElse(min, 1),
                        requireNonNullElse(max, MenuDigits.MOST));
        menu.setExit(MenuExit.DIGITS, target(MenuExit.DIGITS, then, directory));
    }

    static @Nullable Target target(MenuExit exit, @Nullable TargetJson target, Directory directory) {
        return target == null ? null : target.read(exit.field(), TARGETS, directory);
    }
}
