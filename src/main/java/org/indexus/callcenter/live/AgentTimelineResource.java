package org.indexus.callcenter.live;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.agents.Agents;
import org.indexus.callcenter.history.figures.AgentTimelines;
import org.indexus.callcenter.history.figures.StatusChange;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** An agent's timeline over REST. */
@Path("/agents/{id}/timeline")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_SUPERVISOR)
@Tag(name = "Agents")
public class AgentTimelineResource {

    @Inject
    private Agents agents;

    @Inject
    private AgentTimelines timelines;

    @GET
    @Operation(
            summary = "How an agent's status changed, newest first",
            description = "by names the supervisor who changed it; null is the agent or the floor.")
    public Slice<StatusChange> get(@PathParam("id") String id, @BeanParam Paging paging) throws SQLException {
        int size = paging.size();
        List<StatusChange> found =
                timelines.of(agents.require(id).agentId().value(), before(paging.cursor()), size + 1);
        return found.size() <= size
                ? Slice.whole(found)
                : new Slice<>(
                        found.subList(0, size),
                        Long.toString(found.get(size - 1).seq()));
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw ProblemException.malformed("cursor: use the value of next from the page before.");
        }
        return Long.parseLong(cursor);
    }
}
