package org.indexus.callcenter.queues;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.indexus.callcenter.destinations.Codes;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.indexus.callcenter.platform.entries.Entry;
import org.indexus.callcenter.queues.settings.QueueFigures;
import org.indexus.callcenter.queues.settings.QueueHours;
import org.indexus.callcenter.queues.settings.QueueOffers;
import org.indexus.callcenter.queues.settings.QueueOverflow;
import org.indexus.callcenter.queues.settings.QueueRecording;
import org.indexus.callcenter.queues.settings.QueueRouting;
import org.indexus.callcenter.queues.settings.QueueSounds;
import org.indexus.callcenter.queues.settings.QueueWaiting;
import org.indexus.callcenter.queues.settings.QueueWrapUp;

/** A queue as configured, in the parts that its page, its JSON and its plan have too. */
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
    private QueueWaiting waiting = new QueueWaiting();

    @Embedded
    @Valid
    private QueueSounds sounds = new QueueSounds();

    @Embedded
    @Valid
    private QueueWrapUp wrapUp = new QueueWrapUp();

    @Embedded
    @Valid
    private QueueOverflow overflow = new QueueOverflow();

    @Embedded
    @Valid
    private QueueHours hours = new QueueHours();

    @Embedded
    @Valid
    private QueueRecording recording = new QueueRecording();

    @Embedded
    @Valid
    private QueueFigures figures = new QueueFigures();

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
                active,
                strategy,
                routing.toPlan(),
                offers.toPlan(),
                waiting.toPlan(),
                sounds.toPlan(),
                wrapUp.toPlan(),
                overflow.toPlan(),
                hours.toPlan(),
                recording.toPlan(),
                figures.toPlan(),
                members.stream().map(QueueMember::toPlan).toList());
    }

    /** Throws 422 for what annotations cannot say. */
    void check() {
        hours.check();
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

    public QueueWaiting getWaiting() {
        return waiting;
    }

    public QueueSounds getSounds() {
        return sounds;
    }

    public QueueWrapUp getWrapUp() {
        return wrapUp;
    }

    public QueueOverflow getOverflow() {
        return overflow;
    }

    public QueueHours getHours() {
        return hours;
    }

    public QueueRecording getRecording() {
        return recording;
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

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
