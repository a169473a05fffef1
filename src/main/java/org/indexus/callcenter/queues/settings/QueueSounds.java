package org.indexus.callcenter.queues.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.indexus.callcenter.engine.plan.AnnouncementPlan;
import org.indexus.callcenter.engine.plan.SoundPlan;
import org.indexus.callcenter.engine.plan.WelcomeMode;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** What a caller hears: welcome, music, announcements between it, goodbye. */
@Embeddable
public class QueueSounds {

    private static final int SHORTEST_PERIOD = 15;
    private static final int LONGEST_PERIOD = 3600;

    @Column(name = "welcome_prompt")
    @Size(max = 200, message = "welcomePrompt may have at most 200 characters")
    @Pattern(regexp = PromptNames.PATTERN, message = "welcomePrompt " + PromptNames.MESSAGE)
    private @Nullable String welcomePrompt;

    @Column(name = "goodbye_prompt")
    @Size(max = 200, message = "goodbyePrompt may have at most 200 characters")
    @Pattern(regexp = PromptNames.PATTERN, message = "goodbyePrompt " + PromptNames.MESSAGE)
    private @Nullable String goodbyePrompt;

    @Column(name = "welcome_mode", nullable = false)
    @Enumerated(EnumType.STRING)
    @NotNull(message = "welcomeMode is required")
    private WelcomeMode welcomeMode = WelcomeMode.PARALLEL;

    @Column(name = "hold_music", nullable = false)
    @NotBlank(message = "holdMusic is required: a music class of Asterisk, usually default")
    @Pattern(
            regexp = "[A-Za-z0-9_.-]{0,80}",
            message = "holdMusic is the name of a music class of Asterisk: letters, digits, _ . -")
    private String holdMusic = "default";

    @Column(name = "announce_position_seconds", nullable = false)
    private int announcePositionSeconds;

    @Column(name = "announce_wait_seconds", nullable = false)
    private int announceWaitSeconds;

    @Column(name = "comfort_seconds", nullable = false)
    private int comfortSeconds;

    @Column(name = "comfort_prompt")
    @Size(max = 200, message = "comfortPrompt may have at most 200 characters")
    @Pattern(regexp = PromptNames.PATTERN, message = "comfortPrompt " + PromptNames.MESSAGE)
    private @Nullable String comfortPrompt;

    public SoundPlan toPlan() {
        return new SoundPlan(welcomePrompt, goodbyePrompt, welcomeMode, holdMusic, announcements());
    }

    private AnnouncementPlan announcements() {
        return new AnnouncementPlan(
                Seconds.unlessZero(announcePositionSeconds),
                Seconds.unlessZero(announceWaitSeconds),
                Seconds.unlessZero(comfortSeconds),
                comfortPrompt);
    }

    /** Throws 422 for announcements that would leave no room for the music. */
    public void check() {
        checkPeriod("announcePositionSeconds", announcePositionSeconds);
        checkPeriod("announceWaitSeconds", announceWaitSeconds);
        checkPeriod("comfortSeconds", comfortSeconds);
    }

    private static void checkPeriod(String field, int seconds) {
        if (seconds != 0 && (seconds < SHORTEST_PERIOD || seconds > LONGEST_PERIOD)) {
            throw ProblemException.invalid(field, "RANGE", field + " must be 0 (off), or 15 to 3600.");
        }
    }

    public @Nullable String getWelcomePrompt() {
        return welcomePrompt;
    }

    public void setWelcomePrompt(@Nullable String welcomePrompt) {
        this.welcomePrompt = PromptNames.tidy(welcomePrompt);
    }

    public @Nullable String getGoodbyePrompt() {
        return goodbyePrompt;
    }

    public void setGoodbyePrompt(@Nullable String goodbyePrompt) {
        this.goodbyePrompt = PromptNames.tidy(goodbyePrompt);
    }

    public WelcomeMode getWelcomeMode() {
        return welcomeMode;
    }

    public void setWelcomeMode(WelcomeMode welcomeMode) {
        this.welcomeMode = welcomeMode;
    }

    public String getHoldMusic() {
        return holdMusic;
    }

    public void setHoldMusic(String holdMusic) {
        this.holdMusic = holdMusic;
    }

    public int getAnnouncePositionSeconds() {
        return announcePositionSeconds;
    }

    public void setAnnouncePositionSeconds(int announcePositionSeconds) {
        this.announcePositionSeconds = announcePositionSeconds;
    }

    public int getAnnounceWaitSeconds() {
        return announceWaitSeconds;
    }

    public void setAnnounceWaitSeconds(int announceWaitSeconds) {
        this.announceWaitSeconds = announceWaitSeconds;
    }

    public int getComfortSeconds() {
        return comfortSeconds;
    }

    public void setComfortSeconds(int comfortSeconds) {
        this.comfortSeconds = comfortSeconds;
    }

    public @Nullable String getComfortPrompt() {
        return comfortPrompt;
    }

    public void setComfortPrompt(@Nullable String comfortPrompt) {
        this.comfortPrompt = PromptNames.tidy(comfortPrompt);
    }
}
