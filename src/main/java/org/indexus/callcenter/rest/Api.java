package org.indexus.callcenter.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.indexus.callcenter.access.audit.AuditResource;
import org.indexus.callcenter.access.signin.MeResource;
import org.indexus.callcenter.access.tokens.TokensResource;
import org.indexus.callcenter.access.users.UsersResource;
import org.indexus.callcenter.agents.AgentsResource;
import org.indexus.callcenter.calls.CallDraftResource;
import org.indexus.callcenter.calls.CallExportResource;
import org.indexus.callcenter.calls.CallRecordingsResource;
import org.indexus.callcenter.calls.CallsResource;
import org.indexus.callcenter.catalogues.BreakReasonsResource;
import org.indexus.callcenter.catalogues.DispositionsResource;
import org.indexus.callcenter.catalogues.SkillsResource;
import org.indexus.callcenter.customers.CustomersResource;
import org.indexus.callcenter.directory.DirectoryEntriesResource;
import org.indexus.callcenter.directory.DirectoryResource;
import org.indexus.callcenter.history.retention.KeepingResource;
import org.indexus.callcenter.live.AgentTimelineResource;
import org.indexus.callcenter.live.LiveResource;
import org.indexus.callcenter.menus.MenusResource;
import org.indexus.callcenter.platform.bodies.RequiredBody;
import org.indexus.callcenter.platform.json.JsonBinding;
import org.indexus.callcenter.platform.problems.ProblemMappers;
import org.indexus.callcenter.prompts.PromptVariantsResource;
import org.indexus.callcenter.prompts.PromptsResource;
import org.indexus.callcenter.queues.MembersResource;
import org.indexus.callcenter.queues.QueuesResource;
import org.indexus.callcenter.recordings.RecordingsResource;
import org.indexus.callcenter.routes.DidRoutesResource;
import org.indexus.callcenter.routes.RouteFilesResource;
import org.indexus.callcenter.routes.RouteTestResource;
import org.indexus.callcenter.schedules.SchedulesResource;
import org.indexus.callcenter.settings.ConnectionTestsResource;
import org.indexus.callcenter.settings.ConnectionsResource;

/**
 * The REST door: every resource of every feature lives below this path. They are named one by one, since the server, left to
 * find them itself, also tries classes that only others extend, and warns of each at every start.
 */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "INDEXUS Call Centre",
                        version = "1",
                        description = "Instants are ISO-8601 in UTC, durations whole seconds, errors are"
                                + " application/problem+json. Lists take limit and cursor. If-Match is optional."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API token; POST /tokens makes one. It acts as its user.")
public class Api extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AgentTimelineResource.class,
                AgentsResource.class,
                AuditResource.class,
                BreakReasonsResource.class,
                CallDraftResource.class,
                CallExportResource.class,
                CallRecordingsResource.class,
                CallsResource.class,
                ConnectionTestsResource.class,
                ConnectionsResource.class,
                CustomersResource.class,
                DidRoutesResource.class,
                DirectoryEntriesResource.class,
                DirectoryResource.class,
                DispositionsResource.class,
                LiveResource.class,
                MeResource.class,
                MembersResource.class,
                MenusResource.class,
                PromptVariantsResource.class,
                PromptsResource.class,
                QueuesResource.class,
                KeepingResource.class,
                RecordingsResource.class,
                RouteFilesResource.class,
                RouteTestResource.class,
                SchedulesResource.class,
                SkillsResource.class,
                TokensResource.class,
                UsersResource.class,
                ProblemMappers.OfRefusals.class,
                ProblemMappers.OfFields.class,
                ProblemMappers.OfBodies.class,
                ProblemMappers.OfTheRest.class,
                RequiredBody.class,
                JsonBinding.class);
    }
}
