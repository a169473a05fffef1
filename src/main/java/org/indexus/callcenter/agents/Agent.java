package org.indexus.callcenter.agents;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.indexus.callcenter.access.users.User;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.platform.entries.Entry;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.security.DialString;
import org.jspecify.annotations.Nullable;

/** How an agent works: which phone, how it comes into a call, and what the agent can do. */
@Entity
@BatchSize(size = Paging.MOST)
@Table(name = "agents")
public class Agent extends Entry {

    /** The one with the same id (mapped like any reference, for a one-to-one by key cannot be merged); the user is the one who says whether the agent may work. */
    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "id", insertable = false, updatable = false)
    private @Nullable User user;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column
    @Size(max = 200, message = "endpoint may have at most 200 characters")
    @DialString(
            message =
                    "endpoint is one phone that Asterisk knows: PJSIP/ or SIP/ and its name, like PJSIP/agent1, or Local/ with"
                            + " an extension in an allowed context, like Local/1001@agents")
    private @Nullable String endpoint;

    @Column(name = "connect_mode", nullable = false)
    @Enumerated(EnumType.STRING)
    private ConnectMode connectMode = ConnectMode.ON_ACCEPT;

    @Column(name = "desk_phone_only", nullable = false)
    private boolean deskPhoneOnly;

    @Column(name = "follow_phone", nullable = false)
    private boolean followPhone = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = Paging.MOST)
    @CollectionTable(name = "agent_skills", joinColumns = @JoinColumn(name = "agent_id"))
    @Valid
    private List<AgentSkill> skills = new ArrayList<>();

    protected Agent() {}

    Agent(User user, int number) {
        super(user.getId());
        this.user = user;
        this.number = number;
    }

    public User getUser() {
        if (user == null) {
            throw new IllegalStateException("an agent without a user");
        }
        return user;
    }

    public String getUsername() {
        return getUser().getUsername();
    }

    public String getDisplayName() {
        return getUser().getDisplayName();
    }

    public int getNumber() {
        return number;
    }

    public @Nullable String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(@Nullable String endpoint) {
        this.endpoint = endpoint == null || endpoint.isBlank() ? null : endpoint.strip();
    }

    public ConnectMode getConnectMode() {
        return connectMode;
    }

    public void setConnectMode(ConnectMode connectMode) {
        this.connectMode = connectMode;
    }

    public boolean isDeskPhoneOnly() {
        return deskPhoneOnly;
    }

    public void setDeskPhoneOnly(boolean deskPhoneOnly) {
        this.deskPhoneOnly = deskPhoneOnly;
    }

    /** Whether calls are offered only while the phone is registered and not in use elsewhere. */
    public boolean isFollowPhone() {
        return followPhone;
    }

    public void setFollowPhone(boolean followPhone) {
        this.followPhone = followPhone;
    }

    public List<AgentSkill> getSkills() {
        return skills;
    }

    public void setSkills(List<AgentSkill> skills) {
        this.skills = new ArrayList<>(skills);
    }

    public AgentId agentId() {
        return new AgentId(getId());
    }

    public AgentProfile toProfile() {
        return new AgentProfile(
                agentId(),
                number,
                getUsername(),
                getDisplayName(),
                endpoint == null ? "" : endpoint,
                connectMode,
                deskPhoneOnly,
                followPhone,
                skills.stream()
                        .collect(Collectors.toMap(skill -> skill.getSkill().getCode(), AgentSkill::getLevel)));
    }
}
