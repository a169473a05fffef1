package org.indexus.callcenter.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.runtime.ConnectionStatus;
import org.indexus.callcenter.runtime.ConnectionTest;
import org.jspecify.annotations.Nullable;

/** Whether a connection works, over REST: Test Connection, live state, Reconnect now, Place a test call. */
@Path("/asterisk-connections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(name = "Asterisk connections")
public class ConnectionTestsResource {

    @Inject
    private Connections connections;

    @Inject
    private ConnectionDesk desk;

    /** The result of Test Connection. */
    @Schema(
            name = "ConnectionTest",
            example = "{\"ok\":false,\"code\":\"WRONG_PASSWORD\",\"version\":null,\"latencyMs\":4,"
                    + "\"detail\":\"Asterisk answered 401\",\"hint\":\"Compare user and password with ari.conf\"}")
    public record TestJson(
            boolean ok,
            String code,
            @Nullable String version,
            long latencyMs,
            String detail,
            @Nullable String hint) {

        static TestJson of(ConnectionTest test) {
            return new TestJson(
                    test.ok(), test.code().name(), test.version(), test.latencyMs(), test.detail(), test.hint());
        }
    }

    /** The live state of a line. */
    @Schema(
            name = "ConnectionStatus",
            example = "{\"state\":\"CONNECTED\",\"since\":\"2026-11-23T10:15:30Z\",\"version\":\"22.5.1\","
                    + "\"capabilities\":[\"eventFilter\"],\"channels\":0,\"lastError\":null}")
    public record StatusJson(
            String state,
            Instant since,
            @Nullable String version,
            List<String> capabilities,
            int channels,
            @Nullable String lastError) {

        static StatusJson of(ConnectionStatus status) {
            return new StatusJson(
                    status.state().name(),
                    status.since(),
                    status.version(),
                    List.copyOf(status.capabilities()),
                    status.channels(),
                    status.lastError());
        }
    }

    /** Which number to dial. */
    @Schema(name = "TestCall", example = "{\"destination\":\"100\"}")
    public record TestCall(@Nullable String destination) {}

    @POST
    @Path("test")
    @Operation(summary = "Test a connection that is not saved", description = "Never steals the live socket.")
    public TestJson test(ConnectionJson body) {
        return TestJson.of(desk.test(body.applyTo(new AsteriskConnection()), body.password()));
    }

    @POST
    @Path("{id}/test")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Test a saved connection", description = "Never steals the live socket.")
    public TestJson testSaved(@PathParam("id") String id) {
        return TestJson.of(desk.test(connections.require(id), null));
    }

    @GET
    @Path("{id}/status")
    @Operation(summary = "The live state of a connection")
    public StatusJson status(@PathParam("id") String id) {
        return StatusJson.of(desk.status(connections.require(id)));
    }

    @POST
    @Path("{id}/reconnect")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Open the line again now",
            description = "Takes the application name back from whoever has it. The status says how it went.")
    @APIResponse(responseCode = "202", description = "The line is being opened")
    public Response reconnect(@PathParam("id") String id) {
        desk.reconnect(connections.require(id));
        return Response.accepted().build();
    }

    @POST
    @Path("{id}/test-call")
    @Operation(summary = "Place a test call", description = "Such calls are flagged and left out of figures.")
    public Response testCall(@PathParam("id") String id, TestCall body) {
        desk.placeTestCall(connections.require(id), body.destination());
        return Response.accepted().build();
    }
}
