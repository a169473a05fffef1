package org.indexus.callcenter.queues;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import org.indexus.callcenter.destinations.Codes;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.plan.QueuePlan;
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

    @Embedded
    @Valid
    private QueueRouting routing = new QueueRouting();

    @Embedded
    @Valid
    private QueueOffers offers = new QueueOffers();

    @Embedded
    @Valid
    private QueueOverflow overflow = new QueueOverflow();

    @Embedded
    @Valid
    private QueueSounds sounds = new QueueSounds();

    @Embedded
    @Valid
    private QueueWrapUp wrapUp = new QueueWrapUp();

    @Embedded
    @Valid
    private QueueFigures figures = new QueueFigures();

    @Column(name = "max_wait_seconds", nullable = false)
    @Min(value = 0, message = "maxWaitSeconds must be 0 (wait for ever) to 86400")
    @Max(value = 86_400, message = "maxWaitSeconds must be 0 (wait for ever) to 86400")
    private int maxWaitSeconds = 300;

    @Column(name = "max_length")
    @Min(value = 1, message = "maxLength must be 1 to 100000, or nothing for no limit")
    @Max(value = 100_000, message = "maxLength must be 1 to 100000, or nothing for no limit")
    private @Nullable Integer maxLength;

    @Column(nullable = false)
    @Min(value = -1000, message = "weight must be -1000 to 1000")
    @Max(value = 1000, message = "weight must be -1000 to 1000")
    private int weight;

    @Embedded
    @Valid
    private QueueRecording recording = new QueueRecording();

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
                routing.toPlan(),
                Seconds.unlessZero(maxWaitSeconds),
                offers.offerTime(),
                wrapUp.toPlan(),
                offers.getMissLimit(),
                offers.coolDown(),
                figures.shortAbandon(),
                sounds.getWelcomePrompt(),
                sounds.getGoodbyePrompt(),
                sounds.getWelcomeMode(),
                sounds.getHoldMusic(),
                sounds.toPlan(),
                maxLength,
                overflow.toPlan(),
                weight,
                recording.toPlan(),
                overflow.scheduleId(),
                ZoneId.of(figures.getZone()),
                active,
                members.stream().map(QueueMember::toPlan).toList());
    }

    /** Throws 422 for what annotations cannot say. */
    void check() {
        routing.check();
        overflow.check();
        sounds.check();
    }

    public QueueRouting getRouting() {
        return routing;
    }

    public QueueOffers getOffers() {
        return offers;
    }

    public QueueOverflow getOverflow() {
        return overflow;
    }

    public QueueSounds getSounds() {
        return sounds;
    }

    public QueueWrapUp getWrapUp() {
        return wrapUp;
    }

    public QueueFigures getFigures() {
        return figures;
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

    public QueueRecording getRecording() {
        return recording;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
