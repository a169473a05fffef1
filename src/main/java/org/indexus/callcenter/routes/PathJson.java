package org.indexus.callcenter.routes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.PathStop.Asked;
import org.indexus.callcenter.engine.model.Customer;
import org.jspecify.annotations.Nullable;

/** The path that a call would take, on the wire. */
@Schema(name = "CallersWay")
public record PathJson(
        String dialled,
        String caller,
        Instant at,

        @Schema(description = "Who has the number calling") @Nullable
        CustomerJson customer,

        List<StepJson> steps) {

    /** Who would call. */
    @Schema(name = "CallersWayCustomer")
    public record CustomerJson(UUID id, String name, boolean vip) {}

    /** One stop; the next of the list follows by itself. */
    @Schema(
            name = "CallersWayStep",
            example = "{\"kind\":\"QUEUE\",\"code\":\"support\",\"name\":\"Support\",\"note\":\"Lets the caller in.\","
                    + "\"agents\":[],\"branches\":[{\"when\":\"Waited too long\",\"steps\":[]}]}")
    public record StepJson(
            @Schema(
                    description =
                            "NUMBER, ROUTE, MENU, QUEUE, AGENT, EXTENSION, EXTERNAL, MESSAGE, WAIT_ON, REPEAT, BACK,"
                                    + " TOP, FALLBACK, AGAIN (where the call was already), MORE (too long to tell)")
            String kind,

            @Nullable String code,
            String name,
            String note,

            @Schema(description = "A queue's members, those who are asked first at the front")
            List<AskedJson> agents,

            List<BranchJson> branches) {

        static StepJson of(WordedStop stop) {
            return new StepJson(
                    stop.kind().name(),
                    stop.code(),
                    stop.name(),
                    String.join(" ", stop.notes()),
                    stop.agents().stream().map(AskedJson::of).toList(),
                    stop.branches().stream()
                            .map(branch -> new BranchJson(branch.when(), StepJson.of(branch.stops())))
                            .toList());
        }

        static List<StepJson> of(List<WordedStop> stops) {
            return stops.stream().map(StepJson::of).toList();
        }
    }

    /** A member of a queue. */
    @Schema(name = "CallersWayAgent")
    public record AskedJson(UUID id, String username, int priority, boolean askedFirst, String status) {

        static AskedJson of(Asked asked) {
            return new AskedJson(
                    asked.agent().id().value(),
                    asked.agent().username(),
                    asked.priority(),
                    asked.first(),
                    asked.duty().name());
        }
    }

    /** What makes the call go on, and where it goes then. */
    @Schema(name = "CallersWayBranch")
    public record BranchJson(String when, List<StepJson> steps) {}

    static PathJson of(RouteTester.Tested tested) {
        Customer customer = tested.question().customer();
        return new PathJson(
                tested.question().dialled(),
                tested.question().caller(),
                tested.question().at(),
                customer == null ? null : new CustomerJson(customer.id().value(), customer.name(), customer.vip()),
                StepJson.of(tested.path()));
    }
}
