package org.indexus.callcenter.routes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.problems.Problem;

/** DID routes from and to a spreadsheet. */
@Path("/did-routes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OF_ADMIN)
@Tag(name = "DID routes")
public class RouteFilesResource {

    static final String CSV = "text/csv";

    private static final String EXAMPLE = """
            pattern,code,targetType,target,priority,skills,language,zone,vip,active,otherwiseType,otherwise,schedule,closedType,closed
            421800*,free,QUEUE,support,0,slovak:3,sk,,false,true,,,office,MESSAGE,sound:vm-nobodyavail
            421905123456,eva,AGENT,agent1,0,,,,true,true,QUEUE,support,,,
            """;

    @Inject
    private RouteImport routeImport;

    @POST
    @Path("import")
    @Consumes({CSV, MediaType.WILDCARD})
    @Operation(
            summary = "Import routes from a CSV file",
            description =
                    "All rows or none. Commas, semicolons or tabs; UTF-8; columns may be left out, but for pattern and"
                            + " target. A row with the pattern of a route changes that route. skills: slovak:3 & english:2 for all"
                            + " of them, with | for one of them. otherwise, schedule and closed: as in the route's JSON.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each row",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "422",
            description = "At least one row is wrong: nothing is imported, the report tells why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = ImportRefused.class)))
    public Response importRoutes(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "two numbers", value = EXAMPLE)))
                    InputStream body,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun)
            throws IOException {
        ImportReport report = routeImport.run(body.readNBytes(RouteCsv.LARGEST + 1), dryRun);
        return report.refused()
                ? Response.status(422)
                        .type(Problem.MEDIA_TYPE)
                        .entity(ImportRefused.of(report))
                        .build()
                : Response.ok(report).build();
    }

    @GET
    @Path("export")
    @Produces(CSV)
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(
            summary = "All routes as a CSV file that can be imported again",
            description = "What a spreadsheet would take for a formula begins with an apostrophe.")
    public Response export() {
        return Response.ok(routeImport.export(), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"did-routes.csv\"")
                .build();
    }
}
