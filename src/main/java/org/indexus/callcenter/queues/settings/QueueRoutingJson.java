package org.indexus.callcenter.queues.settings;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.catalogues.Skills;
import org.jspecify.annotations.Nullable;

/** {@link QueueRouting} on the wire. */
@Schema(name = "Queue.Routing")
public record QueueRoutingJson(
        @Schema(description = "Whom the queue asks as a caller waits, in this order; none: any member at once")
        @Nullable
        List<StepJson> routingSteps,

        @Schema(
                description = "For so long only the agent is asked who served this customer last; 0: off, at most 600",
                defaultValue = "0")
        @Nullable
        Integer preferredAgentSeconds,

        @Schema(
                description =
                        "What a VIP customer adds to the call's priority, 0 to 1000; one point counts as 60 s of waiting",
                defaultValue = "5")
        @Nullable
        Integer vipPoints,

        @Schema(
                description = "Who left unserved and calls again within this gets the old place; 0: off, at most 86400",
                defaultValue = "0")
        @Nullable
        Integer samePlaceSeconds) {

    public static final String EXAMPLE = "\"routingSteps\":[{\"seconds\":20,\"match\":\"ALL\","
            + "\"skills\":[{\"skill\":\"slovak\",\"level\":3}]}],"
            + "\"preferredAgentSeconds\":15,\"vipPoints\":5,\"samePlaceSeconds\":300";

    private static final QueueRouting USUAL = new QueueRouting();

    public static QueueRoutingJson of(QueueRouting routing) {
        return new QueueRoutingJson(
                StepJson.of(routing.getSteps()),
                routing.getPreferredAgentSeconds(),
                routing.getVipPoints(),
                routing.getSamePlaceSeconds());
    }

    public void applyTo(QueueRouting routing, Skills skills) {
        routing.setSteps(StepJson.read(routingSteps, skills));
        routing.setPreferredAgentSeconds(requireNonNullElse(preferredAgentSeconds, USUAL.getPreferredAgentSeconds()));
        routing.setVipPoints(requireNonNullElse(vipPoints, USUAL.getVipPoints()));
        routing.setSamePlaceSeconds(requireNonNullElse(samePlaceSeconds, USUAL.getSamePlaceSeconds()));
    }
}
