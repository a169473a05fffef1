package org.indexus.callcenter.queues.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.indexus.callcenter.engine.plan.RecordMode;
import org.indexus.callcenter.engine.plan.RecordingPlan;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** Which calls are recorded, what their callers are told before, and how long recordings are kept. */
@Embeddable
public class QueueRecording {

    @Column(name = "record_mode", nullable = false)
    @Enumerated(EnumType.STRING)
    @NotNull(message = "record is required")
    private RecordMode record = RecordMode.NEVER;

    @Column(name = "record_share", nullable = false)
    @Min(value = 0, message = "recordShare must be 0 to 100: so many of a hundred calls")
    @Max(value = 100, message = "recordShare must be 0 to 100: so many of a hundred calls")
    private int recordShare = 100;

    @Column(name = "record_announcement")
    @Size(max = 200, message = "recordAnnouncement may have at most 200 characters")
    @Pattern(regexp = PromptNames.PATTERN, message = "recordAnnouncement " + PromptNames.MESSAGE)
    private @Nullable String recordAnnouncement;

    @Column(name = "recording_retention_days")
    @Min(value = 1, message = "recordingRetentionDays must be 1 to 36500, or nothing for ever")
    @Max(value = 36_500, message = "recordingRetentionDays must be 1 to 36500, or nothing for ever")
    private @Nullable Integer recordingRetentionDays;

    @Column(name = "record_on_demand", nullable = false)
    private boolean recordOnDemand;

    public RecordingPlan toPlan() {
        return new RecordingPlan(record, recordShare, recordAnnouncement, recordOnDemand);
    }

    public RecordMode getRecord() {
        return record;
    }

    public void setRecord(RecordMode record) {
        this.record = record;
    }

    public int getRecordShare() {
        return recordShare;
    }

    public void setRecordShare(int recordShare) {
        this.recordShare = recordShare;
    }

    public @Nullable String getRecordAnnouncement() {
        return recordAnnouncement;
    }

    public void setRecordAnnouncement(@Nullable String recordAnnouncement) {
        this.recordAnnouncement = PromptNames.tidy(recordAnnouncement);
    }

    public @Nullable Integer getRecordingRetentionDays() {
        return recordingRetentionDays;
    }

    public void setRecordingRetentionDays(@Nullable Integer recordingRetentionDays) {
        this.recordingRetentionDays = recordingRetentionDays;
    }

    public boolean isRecordOnDemand() {
        return recordOnDemand;
    }

    public void setRecordOnDemand(boolean recordOnDemand) {
        this.recordOnDemand = recordOnDemand;
    }
}
