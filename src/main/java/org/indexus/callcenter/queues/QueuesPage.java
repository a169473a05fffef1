package org.indexus.callcenter.queues;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Campaigns, Inbound Queues: the list. */
@Named
@RequestScoped
public class QueuesPage {

    /** A row: the queue and how many agents serve it. */
    public record Line(Queue queue, long members) {}

    @Inject
    private Queues queues;

    private List<Line> lines = List.of();

    @PostConstruct
    void load() {
        lines = queues.all().stream()
                .map(queue -> new Line(
                        queue,
                        queues.members(queue).stream()
                                .filter(QueueMember::isActive)
                                .count()))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }
}
