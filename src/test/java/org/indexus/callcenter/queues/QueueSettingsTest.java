package org.indexus.callcenter.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.Office;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.plan.AnnouncementPlan;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RecordMode;
import org.indexus.callcenter.engine.plan.RecordingPlan;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutingStep;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.indexus.callcenter.engine.plan.WrapUpMode;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.indexus.callcenter.queues.settings.Step;
import org.junit.jupiter.api.Test;

class QueueSettingsTest {

    private static Queue queue(String code) {
        Queue queue = new Queue();
        queue.setCode(code + "-" + UUID.randomUUID());
        queue.setName(code);
        return queue;
    }

    private static Skill skill(Office office, String code) {
        Skill skill = office.skills.blank();
        skill.setCode(code + "-" + UUID.randomUUID());
        skill.setLabel(code);
        return office.skills.save(skill);
    }

    private static Step step(Integer seconds, Skill skill, int level) {
        return new Step(seconds, SkillMatch.ALL, List.of(new RequiredSkill(skill, level)));
    }

    @Test
    void everySettingReachesTheFloorAsItWasSaved() {
        Office.open(office -> {
            Skill slovak = skill(office, "slovak");
            Queue sales = office.queues.save(queue("sales"));
            Queue queue = queue("support");
            queue.getRouting()
                    .setSteps(List.of(
                            step(20, slovak, 4), step(30, slovak, 2), new Step(null, SkillMatch.ANY, List.of())));
            queue.getRouting().setPreferredAgentSeconds(15);
            queue.getRouting().setVipPoints(7);
            queue.getRouting().setSamePlaceSeconds(300);
            queue.getOffers().setDeclineSeconds(33);
            queue.getRecording().setRecordOnDemand(true);
            queue.getWrapUp().setWrapUpMode(WrapUpMode.EXTEND_ONCE);
            queue.getSounds().setAnnouncePositionSeconds(60);
            queue.getSounds().setComfortSeconds(45);
            queue.getSounds().setComfortPrompt("sound:queue-periodic-announce");
            queue.getOverflow().setOpen(false);
            queue.getOverflow()
                    .setActions(Map.of(
                            OverflowCause.MAX_WAIT, Target.toQueue(sales.getId(), true),
                            OverflowCause.NO_AGENTS, Target.toNumber(DestinationType.EXTERNAL, "+421 905 123 456"),
                            OverflowCause.CLOSED, Target.message(null)));
            office.queues.save(queue);
            office.flushAndForget();

            QueuePlan plan = office.queues.require(queue.getCode()).toPlan(List.of());
            assertThat(plan.routing().steps())
                    .containsExactly(
                            new RoutingStep(Duration.ofSeconds(20), needs(slovak, 4)),
                            new RoutingStep(Duration.ofSeconds(30), needs(slovak, 2)),
                            new RoutingStep(null, new Requirement(SkillMatch.ANY, List.of())));
            assertThat(plan.routing().preferredAgent()).isEqualTo(Duration.ofSeconds(15));
            assertThat(plan.routing().vipPoints()).isEqualTo(7);
            assertThat(plan.routing().samePlace()).isEqualTo(Duration.ofMinutes(5));
            assertThat(plan.coolDown()).isEqualTo(Duration.ofSeconds(33));
            assertThat(plan.wrapUp()).isEqualTo(new WrapUpPlan(WrapUpMode.EXTEND_ONCE, Duration.ofSeconds(30)));
            assertThat(plan.record()).isEqualTo(new RecordingPlan(RecordMode.NEVER, 100, null, true));
            assertThat(plan.announcements())
                    .isEqualTo(new AnnouncementPlan(
                            Duration.ofSeconds(60), null, Duration.ofSeconds(45), "sound:queue-periodic-announce"));
            assertThat(plan.overflow().open()).isFalse();
            assertThat(plan.overflow().actions())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            OverflowCause.MAX_WAIT, Destination.toQueue(sales.queueId(), true),
                            OverflowCause.NO_AGENTS,
                                    new Destination(DestinationType.EXTERNAL, null, false, "+421905123456", null),
                            OverflowCause.CLOSED, Destination.message(null)));
        });
    }

    private static Requirement needs(Skill skill, int level) {
        return new Requirement(SkillMatch.ALL, List.of(new SkillNeed(skill.getCode(), level)));
    }

    @Test
    void fewerStepsThanBeforeLeaveNothingBehind() {
        Office.open(office -> {
            Skill slovak = skill(office, "slovak");
            Queue queue = queue("support");
            queue.getRouting().setSteps(List.of(step(20, slovak, 4), step(30, slovak, 2)));
            office.queues.save(queue);
            office.flushAndForget();
            Queue again = office.queues.require(queue.getCode());
            again.getRouting().setSteps(List.of(step(10, slovak, 1)));
            office.queues.save(again);
            office.flushAndForget();

            assertThat(office.queues.require(queue.getCode()).getRouting().getSteps())
                    .containsExactly(step(10, slovak, 1));
        });
    }

    @Test
    void stepsThatMakeNoSenseAreRefused() {
        Office.open(office -> {
            Skill slovak = skill(office, "slovak");
            Queue queue = queue("support");
            assertRefused(office, queue, List.of(step(null, slovak, 1), step(5, slovak, 1)), "Step 1 needs seconds");
            assertRefused(office, queue, List.of(step(0, slovak, 1)), "1 to 86400");
            assertRefused(office, queue, List.of(step(5, slovak, 6)), "level must be 1");
            RequiredSkill twice = new RequiredSkill(slovak, 2);
            assertRefused(office, queue, List.of(new Step(5, SkillMatch.ALL, List.of(twice, twice))), "named twice");
        });
    }

    private static void assertRefused(Office office, Queue queue, List<Step> steps, String why) {
        queue.getRouting().setSteps(steps);
        assertThatThrownBy(() -> office.queues.save(queue)).hasMessageContaining(why);
    }

    @Test
    void aCircleOfQueuesIsRefusedOverAnyNumberOfThem() {
        Office.open(office -> {
            Queue first = office.queues.save(queue("first"));
            Queue second = queue("second");
            second.getOverflow().setActions(Map.of(OverflowCause.NO_AGENTS, Target.toQueue(first.getId(), false)));
            second = office.queues.save(second);
            Queue third = queue("third");
            third.getOverflow().setActions(Map.of(OverflowCause.MAX_WAIT, Target.toQueue(second.getId(), false)));
            third = office.queues.save(third);
            office.flushAndForget();

            Queue changed = office.queues.require(first.getCode());
            changed.getOverflow().setActions(Map.of(OverflowCause.CLOSED, Target.toQueue(third.getId(), false)));
            office.flushAndForget();
            String path = String.join(" → ", first.getCode(), third.getCode(), second.getCode(), first.getCode());
            assertThatThrownBy(() -> office.queues.save(changed))
                    .hasMessageContaining("CYCLE")
                    .hasMessageContaining(path);
            changed.getOverflow().setActions(Map.of(OverflowCause.CLOSED, Target.toQueue(changed.getId(), false)));
            assertThatThrownBy(() -> office.queues.save(changed)).hasMessageContaining("CYCLE");
        });
    }

    @Test
    void aQueueThatOthersOverflowToIsNotDeleted() {
        Office.open(office -> {
            Queue target = office.queues.save(queue("target"));
            Queue queue = queue("queue");
            queue.getOverflow().setActions(Map.of(OverflowCause.MAX_WAIT, Target.toQueue(target.getId(), false)));
            office.queues.save(queue);

            assertThatThrownBy(() -> office.queues.remove(target.getCode()))
                    .hasMessageContaining("IN_USE")
                    .hasMessageContaining("the overflow of queue " + queue.getCode());
            office.queues.remove(queue.getCode());
            office.queues.remove(target.getCode());
            assertThat(office.queues.find(target.getCode())).isEmpty();
        });
    }

    @Test
    void aSkillThatAStepOrAMemberRequiresIsNotDeleted() {
        Office.open(office -> {
            Skill slovak = skill(office, "slovak");
            Queue byStep = queue("step");
            byStep.getRouting().setSteps(List.of(step(20, slovak, 4)));
            office.queues.save(byStep);
            Queue byMember = office.queues.save(queue("member"));
            Agent agent = office.agent("eva");
            office.queues.putMember(
                    byMember, agent, new Membership(1, true, SkillMatch.ANY, List.of(new RequiredSkill(slovak, 3))));
            office.flushAndForget();

            assertThat(office.queues.members(byMember).get(0).requirement())
                    .isEqualTo(new Requirement(SkillMatch.ANY, List.of(new SkillNeed(slovak.getCode(), 3))));
            assertThatThrownBy(() -> office.skills.remove(slovak.getCode()))
                    .hasMessageContaining("the routing of queue " + byStep.getCode())
                    .hasMessageContaining("members of queue " + byMember.getCode());
        });
    }

    @Test
    void theSwitchChangesNothingElse() {
        Office.open(office -> {
            Queue queue = office.queues.save(queue("support"));
            office.queues.open(queue, false);
            office.flushAndForget();

            Queue closed = office.queues.require(queue.getCode());
            assertThat(closed.getOverflow().isOpen()).isFalse();
            assertThat(closed.getName()).isEqualTo(queue.getName());
            assertThat(closed.toPlan(List.of()).overflow().open()).isFalse();
        });
    }
}
