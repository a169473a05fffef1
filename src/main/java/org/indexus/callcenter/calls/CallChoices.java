package org.indexus.callcenter.calls;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.Users;
import org.indexus.callcenter.queues.Queue;
import org.indexus.callcenter.queues.Queues;
import org.jspecify.annotations.Nullable;

/** What the filter of the log offers: the queues and agents that there are, by name in the reader's language. */
@Named
@RequestScoped
public class CallChoices {

    @Inject
    private Queues queues;

    @Inject
    private Users users;

    @Inject
    private SignedIn signedIn;

    private @Nullable List<Queue> queuesByName;
    private @Nullable List<User> agentsByName;

    public List<Queue> getQueues() {
        if (queuesByName == null) {
            queuesByName = sortedQueues();
        }
        return queuesByName;
    }

    public List<User> getAgents() {
        if (agentsByName == null) {
            agentsByName = sortedAgents();
        }
        return agentsByName;
    }

    private List<Queue> sortedQueues() {
        return queues.all().stream().sorted(comparing(Queue::getName, order())).toList();
    }

    private List<User> sortedAgents() {
        return users.all().stream()
                .filter(user -> user.getRoles().contains(Role.AGENT))
                .sorted(comparing(User::getDisplayName, order()))
                .toList();
    }

    private Comparator<Object> order() {
        return Collator.getInstance(signedIn.getLocale());
    }
}
