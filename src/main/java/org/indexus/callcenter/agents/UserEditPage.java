package org.indexus.callcenter.agents;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.tokens.ApiToken;
import org.indexus.callcenter.access.tokens.ApiTokens;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.access.users.Users;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.platform.words.Notices;
import org.indexus.callcenter.runtime.AsteriskConnections;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** One user: name, roles, password, API tokens, and an agent's phone and skills. Without an {@code id} it creates one. */
@Named
@ViewScoped
public class UserEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Users users;

    @Inject
    private Agents agents;

    @Inject
    private Skills skills;

    @Inject
    private ApiTokens tokens;

    @Inject
    private AsteriskConnections lines;

    private @Nullable String id;
    private User user = new User();
    private @Nullable Agent agent;
    private List<SkillRow> skillRows = List.of();
    private @Nullable String password;
    private @Nullable String tokenName;
    private ApiTokens.@Nullable Issued issued;

    public void load() {
        if (id != null) {
            user = users.require(id);
            show(agents.find(user.getId()).orElse(null));
        } else {
            user.setRoles(EnumSet.of(Role.AGENT));
        }
    }

    public void save() {
        boolean created = user.isNew();
        boolean saved = Notices.attempt(
                () -> user = password == null ? users.save(user) : users.save(user, password), "Saved.");
        password = null;
        if (saved && created) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect("settings/user?id=%s", user.getId().toString());
        } else if (saved) {
            show(agents.find(user.getId()).orElse(null));
        }
    }

    private void show(@Nullable Agent shown) {
        agent = shown;
        skillRows = shown == null ? List.of() : SkillRow.of(shown, skills.all());
    }

    public void savePhone() {
        Notices.attempt(() -> agent = agents.save(agent), "The phone is saved. It holds for the next call.");
        String phone = agent == null ? null : agent.getEndpoint();
        if (phone != null) {
            lines.without(phone)
                    .forEach(server -> Notices.warned(server + " knows no " + phone
                            + ": calls from there do not reach this phone until its pjsip.conf or sip.conf has it."));
        }
    }

    public void saveSkills() {
        Agent changed = agent;
        if (changed != null) {
            changed.setSkills(SkillRow.read(skillRows));
            Notices.attempt(() -> show(agents.save(changed)), "The skills are saved. They hold for the next offer.");
        }
    }

    public void delete() {
        String name = user.getUsername();
        if (Notices.attempt(() -> users.remove(user.getId().toString()), "The user " + name + " is deleted.")) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect("settings/users");
        }
    }

    public void issueToken() {
        Notices.attempt(() -> issued = tokens.issue(user, tokenName == null ? "" : tokenName, null, false), "");
        tokenName = null;
    }

    public void revoke(ApiToken token) {
        Notices.attempt(() -> tokens.remove(token.getId().toString()), "The token " + token.getName() + " is revoked.");
    }

    public List<ApiToken> getTokens() {
        return user.isNew() ? List.of() : tokens.of(user);
    }

    /** The new token's text, once. */
    public @Nullable String getSecret() {
        return issued == null ? null : issued.secret();
    }

    public List<Role> getRoles() {
        return new ArrayList<>(user.getRoles());
    }

    public void setRoles(List<Role> roles) {
        user.setRoles(roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public List<ConnectMode> getConnectModes() {
        return List.of(ConnectMode.ON_ACCEPT, ConnectMode.RING);
    }

    public User getUser() {
        return user;
    }

    public List<SkillRow> getSkillRows() {
        return skillRows;
    }

    public @Nullable Agent getAgent() {
        return agent;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getTokenName() {
        return tokenName;
    }

    public void setTokenName(@Nullable String tokenName) {
        this.tokenName = tokenName;
    }
}
