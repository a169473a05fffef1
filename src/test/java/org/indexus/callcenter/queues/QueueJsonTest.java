package org.indexus.callcenter.queues;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.platform.json.JsonBinding;
import org.junit.jupiter.api.Test;

/** A queue's JSON is flat whatever its parts are: others' programs know these names. */
class QueueJsonTest {

    private static final List<String> FIELDS = List.of(
            "id",
            "code",
            "name",
            "active",
            "strategy",
            "routingSteps",
            "preferredAgentSeconds",
            "vipPoints",
            "samePlaceSeconds",
            "offerSeconds",
            "missLimit",
            "declineSeconds",
            "maxWaitSeconds",
            "maxLength",
            "weight",
            "welcomePrompt",
            "goodbyePrompt",
            "welcomeMode",
            "holdMusic",
            "announcePositionSeconds",
            "announceWaitSeconds",
            "comfortSeconds",
            "comfortPrompt",
            "wrapUpMode",
            "wrapUpSeconds",
            "open",
            "overflow",
            "callerId",
            "schedule",
            "zone",
            "record",
            "recordShare",
            "recordAnnouncement",
            "recordingRetentionDays",
            "recordOnDemand",
            "shortAbandonSeconds",
            "serviceLevelSeconds");

    @Test
    void everyFieldOfEveryPartStandsThereOnce() {
        assertThat(Stream.of(QueueJson.class.getRecordComponents())
                        .map(RecordComponent::getType)
                        .flatMap(part -> Stream.of(part.getRecordComponents()))
                        .map(RecordComponent::getName))
                .containsExactlyElementsOf(FIELDS)
                .doesNotHaveDuplicates();
    }

    @Test
    void theExampleOfTheApiIsAQueue() {
        JsonObject example = read(QueueJson.class.getAnnotation(Schema.class).example(), JsonObject.class);
        assertThat(FIELDS).containsAll(example.keySet());

        JsonObject written =
                read(JsonBinding.jsonb().toJson(read(example.toString(), QueueJson.class)), JsonObject.class);
        assertThat(written.keySet()).containsExactlyElementsOf(FIELDS);
        assertThat(written).containsAllEntriesOf(without(example));
    }

    /** Of what is an object itself fields are added that the example leaves out. */
    private static JsonObject without(JsonObject example) {
        return Json.createObjectBuilder(example).remove("overflow").build();
    }

    private static <T> T read(String json, Class<T> type) {
        return JsonBinding.jsonb().fromJson(json, type);
    }
}
