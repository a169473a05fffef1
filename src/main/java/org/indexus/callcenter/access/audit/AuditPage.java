package org.indexus.callcenter.access.audit;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.platform.web.Choices;
import org.indexus.callcenter.platform.web.QueryTimes;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** The audit trail. Its filter is in the URL, so that it can be kept and sent to somebody. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Audit audit;

    private @Nullable String user;
    private @Nullable String action;
    private @Nullable String from;
    private @Nullable String to;
    private transient @Nullable AuditTable table;

    public AuditTable getTable() {
        if (table == null) {
            table = new AuditTable(
                    audit,
                    new AuditFilter(
                            user,
                            Choices.find(action, AuditAction.class).orElse(null),
                            null,
                            QueryTimes.startOf(from, 0),
                            QueryTimes.startOf(to, 1)));
        }
        return table;
    }

    public List<AuditAction> getActions() {
        return List.of(AuditAction.values());
    }

    public @Nullable String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user;
    }

    public @Nullable String getAction() {
        return action;
    }

    public void setAction(@Nullable String action) {
        this.action = action;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
