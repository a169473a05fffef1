package org.indexus.callcenter.queues;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.indexus.callcenter.engine.AnnouncementPlan;
import org.indexus.callcenter.engine.OverflowPlan;
import org.indexus.callcenter.engine.QueueId;
import org.indexus.callcenter.engine.QueuePlan;
import org.indexus.callcenter.engine.RecordMode;
import org.indexus.callcenter.engine.RoutingPlan;
import org.indexus.callcenter.engine.WelcomeMode;
import org.indexus.callcenter.engine.WrapUpPlan;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.indexus.callcenter.platform.Entry;
import org.jspecify.annotations.Nullable;

/** A queue as configured: who is asked, how long, what the caller hears, what is counted. */
@Entity
@Table(name = "queues")
public class Queue extends Entry {

    @Column(nullable = false)
    @NotBlank(message = "code is required")
    @Size(max = 64, message = "code may have at most 64 characters")
    @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE)
    private String code = "";

    @Column(nullable = false)
    @NotBlank(message = "name is required")
    @Size(max = 100, message = "name may have at most 100 characters")
    private String name = "";

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @NotNull(message = "strategy is required")
    private RoutingMode strategy = RoutingMode.LONGEST_IDLE;

    @Column(name = "max_wait_seconds", nullable = false)
    @Min(value = 0, message = "maxWaitSeconds must be 0 (wait for ever) to 86400")
    @Max(value = 86_400, message = "maxWaitSeconds must be 0 (wait for ever) to 86400")
    private int maxWaitSeconds = 300;

    @Column(name = "offer_seconds", nullable = false)
    @Min(value = 1, message = "offerSeconds must be 1 to 600")
    @Max(value = 600, message = "offerSeconds must be 1 to 600")
    private int offerSeconds = 20;

    @Column(name = "wrap_up_seconds", nullable = false)
    @Min(value = 0, message = "wrapUpSeconds must be 0 (no wrap-up) to 3600")
    @Max(value = 3600, message = "wrapUpSeconds must be 0 (no wrap-up) to 3600")
    private int wrapUpSeconds = 30;

    @Column(name = "miss_limit", nullable = false)
    @Min(value = 1, message = "missLimit must be 1 to 100")
    @Max(value = 100, message = "missLimit must be 1 to 100")
    private int missLimit = 2;

    @Column(name = "short_abandon_seconds", nullable = false)
    @Min(value = 0, message = "shortAbandonSeconds must be 0 to 600")
    @Max(value = 600, message = "shortAbandonSeconds must be 0 to 600")
    private int shortAbandonSeconds = 5;

    @Column(name = "welcome_prompt")
    @Size(max = 200, message = "welcomePrompt may have at most 200 characters")
    @Pattern(regexp = Prompts.PATTERN, message = "welcomePrompt " + Prompts.MESSAGE)
    private @Nullable String welcomePrompt;

    @Column(name = "goodbye_prompt")
    @Size(max = 200, message = "goodbyePrompt may have at most 200 characters")
    @Pattern(regexp = Prompts.PATTERN, message = "goodbyePrompt " + Prompts.MESSAGE)
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

    @Column(name = "max_length")
    @Min(value = 1, message = "maxLength must be 1 to 100000, or nothing for no limit")
    @Max(value = 100_000, message = "maxLength must be 1 to 100000, or nothing for no limit")
    private @Nullable Integer maxLength;

    @Column(nullable = false)
    @Min(value = -1000, message = "weight must be -1000 to 1000")
    @Max(value = 1000, message = "weight must be -1000 to 1000")
    private int weight;

    @Column(name = "record_mode", nullable = false)
    @Enumerated(EnumType.STRING)
    @NotNull(message = "record is required")
    private RecordMode record = RecordMode.NEVER;

    @Column(name = "service_level_seconds", nullable = false)
    @Min(value = 1, message = "serviceLevelSeconds must be 1 to 3600")
    @Max(value = 3600, message = "serviceLevelSeconds must be 1 to 3600")
    private int serviceLevelSeconds = 20;

    @Column(nullable = false)
    @NotBlank(message = "zone is required: a time zone like Europe/Bratislava")
    private String zone = ZoneId.systemDefault().getId();

    @Column(nullable = false)
    private boolean active = true;

    public QueueId queueId() {
        return new QueueId(getId());
    }

    /** What the floor works with. */
    public QueuePlan toPlan(List<QueueMember> members) {
        return new QueuePlan(
                queueId(),
                code,
                name,
                strategy,
                RoutingPlan.PLAIN,
                maxWaitSeconds == 0 ? null : Duration.ofSeconds(maxWaitSeconds),
                Duration.ofSeconds(offerSeconds),
                WrapUpPlan.timed(Duration.ofSeconds(wrapUpSeconds)),
                missLimit,
                Duration.ofSeconds(10),
                Duration.ofSeconds(shortAbandonSeconds),
                welcomePrompt,
                goodbyePrompt,
                welcomeMode,
                holdMusic,
                AnnouncementPlan.SILENT,
                maxLength,
                OverflowPlan.USUAL,
                weight,
                record,
                ZoneId.of(zone),
                active,
                members.stream().map(QueueMember::toPlan).toList());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public RoutingMode getStrategy() {
        return strategy;
    }

    public void setStrategy(RoutingMode strategy) {
        this.strategy = strategy;
    }

    public int getMaxWaitSeconds() {
        return maxWaitSeconds;
    }

    public void setMaxWaitSeconds(int maxWaitSeconds) {
        this.maxWaitSeconds = maxWaitSeconds;
    }

    public int getOfferSeconds() {
        return offerSeconds;
    }

    public void setOfferSeconds(int offerSeconds) {
        this.offerSeconds = offerSeconds;
    }

    public int getWrapUpSeconds() {
        return wrapUpSeconds;
    }

    public void setWrapUpSeconds(int wrapUpSeconds) {
        this.wrapUpSeconds = wrapUpSeconds;
    }

    public int getMissLimit() {
        return missLimit;
    }

    public void setMissLimit(int missLimit) {
        this.missLimit = missLimit;
    }

    public int getShortAbandonSeconds() {
        return shortAbandonSeconds;
    }

    public void setShortAbandonSeconds(int shortAbandonSeconds) {
        this.shortAbandonSeconds = shortAbandonSeconds;
    }

    public @Nullable String getWelcomePrompt() {
        return welcomePrompt;
    }

    public void setWelcomePrompt(@Nullable String welcomePrompt) {
        this.welcomePrompt = Prompts.tidy(welcomePrompt);
    }

    public @Nullable String getGoodbyePrompt() {
        return goodbyePrompt;
    }

    public void setGoodbyePrompt(@Nullable String goodbyePrompt) {
        this.goodbyePrompt = Prompts.tidy(goodbyePrompt);
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

    public @Nullable Integer getMaxLength() {
        return maxLength;
    }

    public void setMaxLength(@Nullable Integer maxLength) {
        this.maxLength = maxLength;
    }

    public int getWeight() {
        return weight;
    }

    public void setWeight(int weight) {
        this.weight = weight;
    }

    public RecordMode getRecord() {
        return record;
    }

    public void setRecord(RecordMode record) {
        this.record = record;
    }

    public int getServiceLevelSeconds() {
        return serviceLevelSeconds;
    }

    public void setServiceLevelSeconds(int serviceLevelSeconds) {
        this.serviceLevelSeconds = serviceLevelSeconds;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
