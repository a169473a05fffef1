package org.indexus.callcenter;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.audit.RecordingAudit;
import org.indexus.callcenter.access.identity.SystemActing;
import org.indexus.callcenter.access.users.PasswordChanged;
import org.indexus.callcenter.access.users.Passwords;
import org.indexus.callcenter.access.users.PlainHash;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.UserRemoved;
import org.indexus.callcenter.access.users.UserSaved;
import org.indexus.callcenter.access.users.Users;
import org.indexus.callcenter.agents.Agent;
import org.indexus.callcenter.agents.AgentPlace;
import org.indexus.callcenter.agents.Agents;
import org.indexus.callcenter.calls.ForgottenCustomers;
import org.indexus.callcenter.catalogues.BreakReasons;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.customers.CustomerRemoved;
import org.indexus.callcenter.customers.Customers;
import org.indexus.callcenter.destinations.Codes;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Ways;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.history.retention.ForgottenNames;
import org.indexus.callcenter.menus.MenuPlace;
import org.indexus.callcenter.menus.Menus;
import org.indexus.callcenter.platform.Inject;
import org.indexus.callcenter.platform.RecordingEvent;
import org.indexus.callcenter.platform.database.TestDatabase;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.entries.Uses;
import org.indexus.callcenter.platform.entries.UsesWanted;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.prompts.PromptNames;
import org.indexus.callcenter.prompts.Prompts;
import org.indexus.callcenter.queues.QueuePlace;
import org.indexus.callcenter.queues.Queues;
import org.indexus.callcenter.routes.DidRoutes;
import org.indexus.callcenter.routes.RoutePlace;
import org.indexus.callcenter.runtime.PlanChanged;
import org.indexus.callcenter.schedules.Schedules;

/** The collections of the configuration, wired by hand on a real database; one office is one transaction. */
public final class Office {

    public final Users users = new Users();
    public final Agents agents = new Agents();
    public final Skills skills = new Skills();
    public final BreakReasons breakReasons = new BreakReasons();
    public final Schedules schedules = new Schedules();
    public final Queues queues = new Queues();
    public final DidRoutes routes = new DidRoutes();
    public final Menus menus = new Menus();
    public final Prompts prompts = new Prompts();
    public final Customers customers = new Customers();
    public final RecordingAudit audit = new RecordingAudit();

    private final RecordingEvent<PlanChanged> changes = new RecordingEvent<>(change -> {});
    public final Directory directory;
    public final Codes codes;
    private final Session session;

    private Office(Session session) {
        this.session = session;
        codes = new Codes();
        Inject.into(codes, "em", session);
        Passwords passwords = new Passwords();
        Inject.into(passwords, "hash", new PlainHash());
        Inject.into(passwords, "shortest", 12);
        Uses uses = new Uses();
        Inject.into(uses, "question", new RecordingEvent<UsesWanted>(this::answer));
        List.<Entries<?>>of(users, agents, skills, breakReasons, schedules, queues, routes, menus, customers, prompts)
                .forEach(collection -> {
                    Inject.into(collection, "em", session);
                    Inject.into(collection, "uses", uses);
                });
        List.<Object>of(agents, schedules, queues, routes, menus)
                .forEach(bean -> Inject.into(bean, "changes", changes));
        List.<Object>of(queues, routes, menus).forEach(bean -> Inject.into(bean, "codes", codes));
        QueuePlace queuePlace = new QueuePlace();
        RoutePlace routePlace = new RoutePlace();
        AgentPlace agentPlace = new AgentPlace();
        Inject.into(queuePlace, "queues", queues);
        Inject.into(routePlace, "routes", routes);
        Inject.into(agentPlace, "agents", agents);
        MenuPlace menuPlace = new MenuPlace();
        Inject.into(menuPlace, "menus", menus);
        directory = new Directory(List.of(queuePlace, routePlace, agentPlace, menuPlace));
        Ways ways = new Ways();
        Inject.into(ways, "directory", directory);
        List.<Object>of(queuePlace, routePlace, agentPlace, ways).forEach(bean -> Inject.into(bean, "em", session));
        List.<Object>of(queues, routes, menus).forEach(bean -> Inject.into(bean, "ways", ways));
        PromptNames promptNames = new PromptNames();
        Inject.into(promptNames, "prompts", prompts);
        Inject.into(directory, "prompts", promptNames);
        Inject.into(schedules, "names", promptNames);
        Inject.into(breakReasons, "changed", new RecordingEvent<>(change -> {}));
        Inject.into(customers, "audit", audit);
        Inject.into(customers, "acting", new SystemActing());
        Inject.into(users, "passwords", passwords);
        Inject.into(users, "saved", new RecordingEvent<UserSaved>(event -> observe(agents, "follow", event)));
        Inject.into(users, "passwordChanged", new RecordingEvent<PasswordChanged>(event -> {}));
        Inject.into(users, "removed", new RecordingEvent<UserRemoved>(event -> observe(agents, "forget", event)));
        Inject.into(customers, "removed", new RecordingEvent<CustomerRemoved>(this::forgetIn));
        Inject.into(customers, "phoneNumbers", new PhoneNumbers(java.util.Optional.of("SK")));
    }

    private void forgetIn(CustomerRemoved event) {
        ForgottenCustomers forgotten = new ForgottenCustomers();
        ForgottenNames names = new ForgottenNames();
        Inject.into(names, "em", session);
        Inject.into(forgotten, "names", names);
        observe(forgotten, "forget", event);
    }

    public static void open(Consumer<Office> work) {
        TestDatabase.get().run(session -> work.accept(new Office(session)));
    }

    private void answer(UsesWanted asked) {
        observe(agents, "useSkills", asked);
        observe(breakReasons, "floorUses", asked);
        observe(queues, "useOthers", asked);
        observe(routes, "useOthers", asked);
        observe(menus, "useOthers", asked);
    }

    private static void observe(Object bean, String method, Object event) {
        try {
            var observer = bean.getClass().getDeclaredMethod(method, event.getClass());
            observer.setAccessible(true);
            observer.invoke(bean, event);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    public User user(String username, Role... roles) {
        User user = new User();
        user.setUsername(username + "-" + UUID.randomUUID());
        user.setDisplayName(username);
        user.setRoles(EnumSet.copyOf(List.of(roles)));
        return users.save(user, "a long password");
    }

    public Agent agent(String username) {
        return agents.find(user(username, Role.AGENT).getId()).orElseThrow();
    }

    /** What the floor will be told after the commit. */
    public List<Event> plans() {
        return changes.fired().stream().map(PlanChanged::plan).toList();
    }

    /** As after a transaction: everything is detached. */
    public void flushAndForget() {
        session.flush();
        session.clear();
    }
}
