package org.indexus.callcenter.queues.settings;

import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.engine.plan.WelcomeMode;
import org.indexus.callcenter.platform.web.Choices;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** {@link QueueSounds} on the wire. */
@Schema(name = "Queue.Sounds")
public record QueueSoundsJson(
        @Schema(description = "Code or id of a prompt, or Asterisk media", example = "sound:queue-thankyou") @Nullable
        String welcomePrompt,

        @Schema(description = "Code or id of a prompt, or Asterisk media; null: Asterisk's own goodbye") @Nullable
        String goodbyePrompt,

        @Schema(enumeration = {"PARALLEL", "FIRST"}) @Nullable
        String welcomeMode,

        @Nullable String holdMusic,

        @Schema(
                description = "How often a caller is told the place in the line; 0: never, else 15 to 3600",
                defaultValue = "0")
        @Nullable
        Integer announcePositionSeconds,

        @Schema(
                description = "How often a caller is told the estimated wait; 0: never, else 15 to 3600",
                defaultValue = "0")
        @Nullable
        Integer announceWaitSeconds,

        @Schema(description = "How often the comfort message is played; 0: never, else 15 to 3600", defaultValue = "0")
        @Nullable
        Integer comfortSeconds,

        @Schema(
                description = "Code or id of a prompt, or Asterisk media; null: Asterisk's own words",
                example = "sound:queue-periodic-announce")
        @Nullable
        String comfortPrompt) {

    public static final String EXAMPLE = "\"welcomePrompt\":\"sound:queue-thankyou\",\"goodbyePrompt\":null,"
            + "\"welcomeMode\":\"PARALLEL\",\"holdMusic\":\"default\",\"announcePositionSeconds\":60,"
            + "\"announceWaitSeconds\":60,\"comfortSeconds\":45,\"comfortPrompt\":null";

    private static final QueueSounds USUAL = new QueueSounds();

    public static QueueSoundsJson of(QueueSounds sounds, Names names) {
        return new QueueSoundsJson(
                names.prompt(sounds.getWelcomePrompt()),
                names.prompt(sounds.getGoodbyePrompt()),
                sounds.getWelcomeMode().name(),
                sounds.getHoldMusic(),
                sounds.getAnnouncePositionSeconds(),
                sounds.getAnnounceWaitSeconds(),
                sounds.getComfortSeconds(),
                names.prompt(sounds.getComfortPrompt()));
    }

    public void applyTo(QueueSounds sounds, PromptNames prompts) {
        sounds.setWelcomePrompt(prompts.media(welcomePrompt, "welcomePrompt"));
        sounds.setGoodbyePrompt(prompts.media(goodbyePrompt, "goodbyePrompt"));
        sounds.setWelcomeMode(Choices.of("welcomeMode", welcomeMode, WelcomeMode.class, USUAL.getWelcomeMode()));
        sounds.setHoldMusic(requireNonNullElse(holdMusic, USUAL.getHoldMusic()));
        sounds.setAnnouncePositionSeconds(
                requireNonNullElse(announcePositionSeconds, USUAL.getAnnouncePositionSeconds()));
        sounds.setAnnounceWaitSeconds(requireNonNullElse(announceWaitSeconds, USUAL.getAnnounceWaitSeconds()));
        sounds.setComfortSeconds(requireNonNullElse(comfortSeconds, USUAL.getComfortSeconds()));
        sounds.setComfortPrompt(prompts.media(comfortPrompt, "comfortPrompt"));
    }
}
