package org.indexus.callcenter.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.Office;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.routes.DidRoute;
import org.junit.jupiter.api.Test;

class QueuesTest {

    private static Queue queue(String code) {
        Queue queue = new Queue();
        queue.setCode(code + "-" + UUID.randomUUID());
        queue.setName(code);
        return queue;
    }

    @Test
    void isFoundByIdAndByCode() {
        Office.open(office -> {
            Queue kept = office.queues.save(queue("support"));
            office.flushAndForget();

            assertThat(office.queues.find(kept.getCode())).contains(kept);
            assertThat(office.queues.find(kept.getId().toString())).contains(kept);
            assertThat(office.queues.find("' OR 1=1 --")).isEmpty();
        });
    }

    @Test
    void membersKeepTheOrderOfAddingWhenTheirPriorityChanges() {
        Office.open(office -> {
            Queue queue = office.queues.save(queue("support"));
            Agent first = office.agent("first");
            Agent second = office.agent("second");
            office.queues.putMember(queue, first, Membership.of(1, true));
            office.queues.putMember(queue, second, Membership.of(1, true));
            office.queues.putMember(queue, first, Membership.of(5, true));
            office.flushAndForget();

            assertThat(office.queues.members(queue).stream().map(QueueMember::getAgent))
                    .containsExactly(first, second);
            assertThat(office.queues.members(queue).get(0).getPriority()).isEqualTo(5);
        });
    }

    @Test
    void theFloorIsToldTheWholePlanAfterEachChange() {
        Office.open(office -> {
            Queue queue = office.queues.save(queue("support"));
            Agent agent = office.agent("eva");
            office.queues.putMember(queue, agent, Membership.of(2, true));

            List<QueuePlanned> plans = office.plans().stream()
                    .filter(QueuePlanned.class::isInstance)
                    .map(QueuePlanned.class::cast)
                    .toList();
            assertThat(plans).hasSize(2);
            assertThat(plans.get(1).plan().members()).hasSize(1).allSatisfy(member -> assertThat(member.priority())
                    .isEqualTo(2));
        });
    }

    @Test
    void aCodeBelongsToOneQueueOrRoute() {
        Office.open(office -> {
            Queue queue = office.queues.save(queue("support"));
            DidRoute route = new DidRoute();
            route.setCode(queue.getCode());
            route.setPattern("default");
            route.setTarget(Target.toQueue(queue.getId(), false));

            assertThatThrownBy(() -> office.routes.save(route)).hasMessageContaining("DUPLICATE");
        });
    }

    @Test
    void aQueueWithARouteIsNotDeleted() {
        Office.open(office -> {
            Queue queue = office.queues.save(queue("support"));
            DidRoute route = new DidRoute();
            route.setCode("did-" + UUID.randomUUID());
            route.setPattern("4" + System.nanoTime());
            route.setTarget(Target.toQueue(queue.getId(), false));
            office.routes.save(route);

            assertThatThrownBy(() -> office.queues.remove(queue.getCode())).hasMessageContaining(route.getCode());
            office.routes.remove(route.getCode());
            office.queues.remove(queue.getCode());
            assertThat(office.queues.find(queue.getCode())).isEmpty();
            assertThat(office.plans()).hasAtLeastOneElementOfType(RoutesPlanned.class);
        });
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepetition() {
        Office.open(office -> {
            for (int i = 0; i < 5; i++) {
                office.queues.save(queue("page"));
            }
            var first = office.queues.slice(new Paging("3", null));
            var second = office.queues.slice(new Paging("500", first.next()));

            assertThat(first.items()).hasSize(3);
            assertThat(second.next()).isNull();
            assertThat(first.items()).doesNotContainAnyElementsOf(second.items());
            assertThat(first.items().size() + second.items().size())
                    .isEqualTo(office.queues.all().size());
        });
    }
}
