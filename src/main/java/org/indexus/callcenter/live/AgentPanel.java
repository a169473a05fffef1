package org.indexus.callcenter.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.history.figures.AgentTimelines;
import org.indexus.callcenter.history.figures.StatusChange;

/** What the Live page shows of one agent beside the buttons: the last changes of the status. */
@Named
@RequestScoped
public class AgentPanel {

    private static final Logger LOG = System.getLogger(AgentPanel.class.getName());
    private static final int SHOWN = 5;

    @Inject
    private AgentTimelines timelines;

    /** Newest first; nothing while the database is away. */
    public List<StatusChange> lately(AgentId agent) {
        UUID id = agent.value();
        try {
            return timelines.of(id, Long.MAX_VALUE, SHOWN);
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "an agent''s timeline cannot be shown: {0}", away.getMessage());
            return List.of();
        }
    }
}
