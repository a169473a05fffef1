package org.indexus.callcenter.agents;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.UUID;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.Users;
import org.indexus.callcenter.platform.entries.EntryTable;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** Settings, Users: the list. It lives with the agents, because most users are agents and have a phone. */
@Named
@ViewScoped
public class UsersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Users users;

    @Inject
    private Agents agents;

    private @Nullable String search;
    private @Nullable EntryTable<User> table;
    private final HashMap<UUID, String> phones = new HashMap<>();

    public EntryTable<User> getTable() {
        if (table == null) {
            table = new EntryTable<>(users, search);
        }
        return table;
    }

    /** The user's phone, empty when there is none; those of all rows that are shown are read at once. */
    public String phone(User user) {
        if (!user.isWorkingAgent()) {
            return "";
        }
        if (!phones.containsKey(user.getId())) {
            getTable().getWrappedData().forEach(row -> phones.put(row.getId(), ""));
            phones.putAll(agents.endpoints(phones.keySet()));
        }
        return phones.getOrDefault(user.getId(), "");
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }
}
