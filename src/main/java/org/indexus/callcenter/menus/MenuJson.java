package org.indexus.callcenter.menus;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.TargetJson;
import org.jspecify.annotations.Nullable;

/** An IVR menu on the wire. What is absent gets its default. */
@Schema(
        name = "IvrMenu",
        example =
                "{\"code\":\"main\",\"name\":\"Main menu\",\"greeting\":\"sound:demo-congrats\",\"choices\":["
                        + "{\"key\":\"1\",\"label\":\"Support\",\"target\":{\"type\":\"QUEUE\",\"ref\":\"support\"}},"
                        + "{\"key\":\"9\",\"label\":\"Say it again\",\"target\":{\"type\":\"REPEAT\"}}],"
                        + "\"directDial\":\"_2XX\",\"digits\":null,\"patienceSeconds\":5,\"betweenKeysSeconds\":2,\"attempts\":3,"
                        + "\"invalidPrompt\":null,\"silentPrompt\":null,\"onInvalid\":null,\"onSilence\":null,\"maxVisits\":10}")
public record MenuJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,

        @Schema(description = "What is said; a key cuts it") @Nullable
        String greeting,

        @Schema(description = "What each key means; empty where digits are collected") @Nullable
        List<ChoiceJson> choices,

        @Schema(
                description =
                        "Extensions that may be typed here, a number or a pattern of known length; a DID route for the"
                                + " number takes the call, else Asterisk's dialplan",
                example = "_2XX")
        @Nullable
        String directDial,

        @Schema(description = "What is collected instead of one key") @Nullable
        DigitsJson digits,

        @Schema(description = "How long the caller may think after the last word, 1 to 60", defaultValue = "5")
        @Nullable
        Integer patienceSeconds,

        @Schema(
                description = "How long another key may follow where one alone could mean two things, 1 to 10",
                defaultValue = "2")
        @Nullable
        Integer betweenKeysSeconds,

        @Schema(description = "How often the greeting is said in all, 1 to 10", defaultValue = "3") @Nullable
        Integer attempts,

        @Schema(description = "Said after keys that mean nothing; null for Asterisk's own words") @Nullable
        String invalidPrompt,

        @Schema(description = "Said after silence, before the greeting again; null for nothing") @Nullable
        String silentPrompt,

        @Schema(description = "Where callers go after the last attempt with wrong keys; null for what usual says")
        @Nullable
        TargetJson onInvalid,

        @Schema(description = "Where callers go who never press a key; null for what usual says") @Nullable
        TargetJson onSilence,

        @Schema(
                description = "How often one call may come to this menu; then it goes where onSilence says, 1 to 50",
                defaultValue = "10")
        @Nullable
        Integer maxVisits,

        @Schema(
                readOnly = true,
                description = "Where onInvalid and onSilence lead while they are null: the first choice that leads to a"
                        + " queue, or digits.then; null where there is neither (then both are required)")
        @Nullable
        TargetJson usual,

        @Schema(readOnly = true, description = "What is allowed and looks like a mistake") @Nullable
        List<MenuWarning> warnings) {

    static MenuJson of(Menu menu, Names names, MenuWarnings warnings) {
        MenuTimes times = menu.getTimes();
        return new MenuJson(
                menu.getId(),
                menu.getCode(),
                menu.getName(),
                names.prompt(menu.getSounds().getGreeting()),
                ChoiceJson.of(menu.getKeys().getChoices(), names),
                menu.getKeys().getDirectDial(),
                DigitsJson.of(menu, names),
                times.getPatienceSeconds(),
                times.getBetweenKeysSeconds(),
                menu.getSounds().getAttempts(),
                names.prompt(menu.getSounds().getInvalidPrompt()),
                names.prompt(menu.getSounds().getSilentPrompt()),
                TargetJson.of(menu.said(MenuExit.INVALID), names),
                TargetJson.of(menu.said(MenuExit.SILENCE), names),
                times.getMaxVisits(),
                TargetJson.of(menu.getUsual(), names),
                warnings.of(menu));
    }

    Menu applyTo(Menu menu, Directory directory, Skills skills) {
        menu.setCode(requireNonNullElse(code, ""));
        menu.setName(requireNonNullElse(name, ""));
        menu.getSounds().setGreeting(directory.media(greeting, "greeting"));
        menu.getSounds().setInvalidPrompt(directory.media(invalidPrompt, "invalidPrompt"));
        menu.getSounds().setAttempts(requireNonNullElse(attempts, new MenuSounds().getAttempts()));
        menu.getSounds().setSilentPrompt(directory.media(silentPrompt, "silentPrompt"));
        menu.getKeys().setChoices(ChoiceJson.read(choices, directory, skills));
        menu.getKeys().setDirectDial(directDial);
        applyTimesTo(menu.getTimes());
        applyWaysTo(menu, directory);
        return menu;
    }

    private void applyTimesTo(MenuTimes times) {
        MenuTimes usualTimes = new MenuTimes();
        times.setPatienceSeconds(requireNonNullElse(patienceSeconds, usualTimes.getPatienceSeconds()));
        times.setBetweenKeysSeconds(requireNonNullElse(betweenKeysSeconds, usualTimes.getBetweenKeysSeconds()));
        times.setMaxVisits(requireNonNullElse(maxVisits, usualTimes.getMaxVisits()));
    }

    private void applyWaysTo(Menu menu, Directory directory) {
        if (digits == null) {
            menu.getDigits().set(null, 0, 0);
            menu.setExit(MenuExit.DIGITS, null);
        } else {
            digits.applyTo(menu, directory);
        }
        menu.setExit(MenuExit.INVALID, DigitsJson.target(MenuExit.INVALID, onInvalid, directory));
        menu.setExit(MenuExit.SILENCE, DigitsJson.target(MenuExit.SILENCE, onSilence, directory));
    }
}
