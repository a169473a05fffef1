package org.indexus.callcenter.routes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.indexus.callcenter.engine.RoutePlan;
import org.indexus.callcenter.platform.Entry;
import org.indexus.callcenter.queues.Codes;
import org.indexus.callcenter.queues.Queue;
import org.jspecify.annotations.Nullable;

/** Who dialled something like the pattern goes to the queue. */
@Entity
@Table(name = "did_routes")
public class DidRoute extends Entry {

    @Column(nullable = false)
    @NotBlank(message = "code is required")
    @Size(max = 64, message = "code may have at most 64 characters")
    @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE)
    private String code = "";

    /** An exact number, a prefix ending in *, a pattern of Asterisk's beginning with _, or default. */
    @Column(nullable = false)
    @NotBlank(message = "pattern is required")
    @Size(max = 80, message = "pattern may have at most 80 characters")
    @Pattern(
            regexp = "default|\\+?[0-9A-Za-z.#-]+\\*?|[*#][0-9*#]+|_(?:[0-9XZNxzn+*#.!-]|\\[[0-9A-Za-z*#+-]+])+",
            message = "pattern is a number (100, +421905123456), a prefix (421*), an Asterisk pattern (_2XX)"
                    + " or default")
    private String pattern = "";

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "queue_id")
    private @Nullable Queue queue;

    @Column(nullable = false)
    private boolean active = true;

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    public @Nullable Queue getQueue() {
        return queue;
    }

    public void setQueue(@Nullable Queue queue) {
        this.queue = queue;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    RoutePlan toPlan() {
        if (queue == null) {
            throw new IllegalStateException("route " + code + " without a target");
        }
        return new RoutePlan(code, pattern, queue.queueId(), active);
    }
}
