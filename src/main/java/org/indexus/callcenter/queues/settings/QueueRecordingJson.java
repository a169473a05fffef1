package org.indexus.callcenter.queues.settings;

import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.engine.plan.RecordMode;
import org.indexus.callcenter.platform.web.Choices;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** {@link QueueRecording} on the wire. */
@Schema(name = "Queue.Recording")
public record QueueRecordingJson(
        @Schema(enumeration = {"NEVER", "ALWAYS", "SHARE"}) @Nullable
        String record,

        @Schema(description = "With record SHARE: so many of a hundred calls, chosen at random", defaultValue = "100")
        @Nullable
        Integer recordShare,

        @Schema(
                description = "Heard before the line by callers whose call will be recorded; null: nothing is said",
                example = "sound:this-call-may-be-monitored-or-recorded")
        @Nullable
        String recordAnnouncement,

        @Schema(description = "Recordings are deleted so many days after their call; null: kept for ever") @Nullable
        Integer recordingRetentionDays,

        @Schema(description = "Whether agents may start and stop a recording themselves", defaultValue = "false")
        @Nullable
        Boolean recordOnDemand) {

    public static final String EXAMPLE = "\"record\":\"ALWAYS\",\"recordShare\":100,\"recordAnnouncement\":null,"
            + "\"recordingRetentionDays\":365,\"recordOnDemand\":false";

    private static final QueueRecording USUAL = new QueueRecording();

    public static QueueRecordingJson of(QueueRecording recording, Names names) {
        return new QueueRecordingJson(
                recording.getRecord().name(),
                recording.getRecordShare(),
                names.prompt(recording.getRecordAnnouncement()),
                recording.getRecordingRetentionDays(),
                recording.isRecordOnDemand());
    }

    public void applyTo(QueueRecording recording, PromptNames prompts) {
        recording.setRecord(Choices.of("record", record, RecordMode.class, USUAL.getRecord()));
        recording.setRecordShare(requireNonNullElse(recordShare, USUAL.getRecordShare()));
        recording.setRecordAnnouncement(prompts.media(recordAnnouncement, "recordAnnouncement"));
        recording.setRecordingRetentionDays(recordingRetentionDays);
        recording.setRecordOnDemand(requireNonNullElse(recordOnDemand, USUAL.isRecordOnDemand()));
    }
}
