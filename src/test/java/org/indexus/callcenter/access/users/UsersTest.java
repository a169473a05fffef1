package org.indexus.callcenter.access.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Locale;
import org.indexus.callcenter.Office;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentRemoved;
import org.indexus.callcenter.queues.Membership;
import org.indexus.callcenter.queues.Queue;
import org.junit.jupiter.api.Test;

class UsersTest {

    @Test
    void anAgentHasAProfileUnderTheSameIdFromTheStart() {
        Office.open(office -> {
            User eva = office.user("eva", Role.AGENT);

            Agent profile = office.agents.find(eva.getId()).orElseThrow();
            assertThat(profile.getUsername()).isEqualTo(eva.getUsername());
            assertThat(office.plans()).containsExactly(new AgentPlanned(profile.toProfile()));
        });
    }

    @Test
    void agentsAreNumberedInTheOrderOfCreation() {
        Office.open(office -> assertThat(office.agent("first").getNumber())
                .isLessThan(office.agent("second").getNumber()));
    }

    @Test
    void whoIsSwitchedOffLeavesTheFloorAndComesBackAsTheSame() {
        Office.open(office -> {
            User eva = office.user("eva", Role.AGENT);
            int number = office.agents.find(eva.getId()).orElseThrow().getNumber();
            office.flushAndForget();
            eva.setActive(false);
            User off = office.users.save(eva);
            office.flushAndForget();
            off.setActive(true);
            office.users.save(off);

            assertThat(office.plans()).element(1).isInstanceOf(AgentRemoved.class);
            assertThat(office.plans()).element(2).isInstanceOf(AgentPlanned.class);
            assertThat(office.agents.find(eva.getId()).orElseThrow().getNumber())
                    .isEqualTo(number);
        });
    }

    @Test
    void aNameIsTakenInWhateverCase() {
        Office.open(office -> {
            User eva = office.user("eva", Role.SUPERVISOR);
            User other = new User();
            other.setUsername(eva.getUsername().toUpperCase(Locale.ROOT));
            other.setDisplayName("Eva");
            other.setRoles(EnumSet.of(Role.AGENT));

            assertThatThrownBy(() -> office.users.save(other, "a long password"))
                    .hasMessageContaining("DUPLICATE");
        });
    }

    @Test
    void aLetterWithItsAccentIsOneLetterHoweverItIsTyped() {
        Office.open(office -> {
            User user = office.user("x", Role.AGENT);
            user.setUsername("Zofia\u030c" + user.getId());
            User kept = office.users.save(user, "Z\u030clty\u0301-ko\u0302n\u030c-2026");
            office.flushAndForget();

            assertThat(kept.getUsername()).doesNotContain("\u030c");
            assertThat(office.users.byUsername("ZOFIA\u030c" + kept.getId())).contains(kept);
            assertThat(office.users.byUsername("zofi\u01ce" + kept.getId())).contains(kept);
            assertThat(office.users.byUsername("\0")).isEmpty();
            assertThat(kept.passwordHash()).endsWith("\u017dlt\u00fd-k\u00f4\u0148-2026");
        });
    }

    @Test
    void theLastAdminStays() {
        Office.open(office -> {
            User admin = office.user("boss", Role.ADMIN);
            office.flushAndForget();

            assertThatThrownBy(() -> office.users.remove(admin.getId().toString()))
                    .hasMessageContaining("LAST_ADMIN");
            admin.setRoles(EnumSet.of(Role.SUPERVISOR));
            assertThatThrownBy(() -> office.users.save(admin)).hasMessageContaining("LAST_ADMIN");
            User second = office.user("second", Role.ADMIN);
            office.users.remove(second.getId().toString());
            office.flushAndForget();
            office.user("third", Role.ADMIN);
            office.users.remove(admin.getId().toString());
        });
        Office.open(office -> office.users.all().stream()
                .filter(user -> user.has(Role.ADMIN))
                .forEach(user -> {
                    user.setRoles(EnumSet.of(Role.ADMIN, Role.AGENT));
                    office.users.save(user);
                }));
    }

    @Test
    void aMemberOfAQueueIsNotDeleted() {
        Office.open(office -> {
            Agent agent = office.agent("eva");
            Queue queue = new Queue();
            queue.setCode("q" + System.nanoTime());
            queue.setName("Queue");
            Queue kept = office.queues.save(queue);
            office.queues.putMember(kept, agent, Membership.of(1, true));
            String id = agent.getId().toString();

            assertThatThrownBy(() -> office.users.remove(id)).hasMessageContaining("queue " + kept.getCode());
            office.queues.removeMember(kept, agent.getId());
            office.users.remove(id);
            assertThat(office.agents.find(id)).isEmpty();
        });
    }

    @Test
    void aWeakPasswordIsRefused() {
        Office.open(office -> {
            User user = office.user("eva", Role.AGENT);

            assertThatThrownBy(() -> office.users.save(user, "eleven char")).hasMessageContaining("SIZE");
            assertThatThrownBy(() -> office.users.save(user, "x".repeat(201))).hasMessageContaining("SIZE");
            assertThatThrownBy(() -> office.users.save(user, " ".repeat(12))).hasMessageContaining("COMMON");
            assertThatThrownBy(() -> office.users.save(user, "Password-2026")).hasMessageContaining("COMMON");
        });
    }
}
