package org.indexus.callcenter.queues;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.platform.json.FlatJson;
import org.indexus.callcenter.prompts.PromptNames;
import org.indexus.callcenter.queues.settings.QueueFiguresJson;
import org.indexus.callcenter.queues.settings.QueueHoursJson;
import org.indexus.callcenter.queues.settings.QueueOffersJson;
import org.indexus.callcenter.queues.settings.QueueOverflowJson;
import org.indexus.callcenter.queues.settings.QueueRecordingJson;
import org.indexus.callcenter.queues.settings.QueueRoutingJson;
import org.indexus.callcenter.queues.settings.QueueSoundsJson;
import org.indexus.callcenter.queues.settings.QueueWaitingJson;
import org.indexus.callcenter.queues.settings.QueueWrapUpJson;
import org.indexus.callcenter.schedules.Schedules;

/** A queue on the wire: the fields of its parts in one flat object. What is absent gets its default. */
@Schema(
        name = "Queue",
        example = "{" + QueueGeneralJson.EXAMPLE
                + "," + QueueRoutingJson.EXAMPLE
                + "," + QueueOffersJson.EXAMPLE
                + "," + QueueWaitingJson.EXAMPLE
                + "," + QueueSoundsJson.EXAMPLE
                + "," + QueueWrapUpJson.EXAMPLE
                + "," + QueueOverflowJson.EXAMPLE
                + "," + QueueHoursJson.EXAMPLE
                + "," + QueueRecordingJson.EXAMPLE
                + "," + QueueFiguresJson.EXAMPLE
                + "}")
public record QueueJson(
        QueueGeneralJson general,
        QueueRoutingJson routing,
        QueueOffersJson offers,
        QueueWaitingJson waiting,
        QueueSoundsJson sounds,
        QueueWrapUpJson wrapUp,
        QueueOverflowJson overflow,
        QueueHoursJson hours,
        QueueRecordingJson recording,
        QueueFiguresJson figures)
        implements FlatJson.Whole {

    static QueueJson of(Queue queue, Names names) {
        return new QueueJson(
                QueueGeneralJson.of(queue),
                QueueRoutingJson.of(queue.getRouting()),
                QueueOffersJson.of(queue.getOffers()),
                QueueWaitingJson.of(queue.getWaiting()),
                QueueSoundsJson.of(queue.getSounds(), names),
                QueueWrapUpJson.of(queue.getWrapUp()),
                QueueOverflowJson.of(queue.getOverflow(), names),
                QueueHoursJson.of(queue.getHours()),
                QueueRecordingJson.of(queue.getRecording(), names),
                QueueFiguresJson.of(queue.getFigures()));
    }

    Queue applyTo(Queue queue, Skills skills, Directory directory, Schedules schedules, PromptNames prompts) {
        general.applyTo(queue);
        offers.applyTo(queue.getOffers());
        waiting.applyTo(queue.getWaiting());
        wrapUp.applyTo(queue.getWrapUp());
        figures.applyTo(queue.getFigures());
        sounds.applyTo(queue.getSounds(), prompts);
        recording.applyTo(queue.getRecording(), prompts);
        routing.applyTo(queue.getRouting(), skills);
        hours.applyTo(queue.getHours(), schedules);
        overflow.applyTo(queue.getOverflow(), directory);
        return queue;
    }
}
