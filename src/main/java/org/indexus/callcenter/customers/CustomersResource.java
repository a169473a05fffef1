package org.indexus.callcenter.customers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Crud;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.json.MergePatch;
import org.jspecify.annotations.Nullable;

/** Customers over REST. */
@Path("/customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OF_AGENT, Role.OF_SUPERVISOR})
@Tag(name = "Customers", description = "Who calls; found by number in any notation")
public class CustomersResource {

    @Inject
    private Customers customers;

    @GET
    @Operation(summary = "Customers, all or those who match")
    public Slice<CustomerJson> list(
            @Parameter(description = "A telephone number in any notation", example = "0905123456")
                    @QueryParam("phone")
                    @Nullable
                    String phone,
            @Parameter(
                            description =
                                    "Words of a name, e-mail address, note or tag, with or without accents, or a part of a number;"
                                            + " one or two characters: the beginning of a word",
                            example = "kovac")
                    @QueryParam("q")
                    @Nullable
                    String search,
            @BeanParam Paging paging) {
        Slice<CustomerRecord> found = phone != null
                ? Slice.whole(customers.byPhone(phone))
                : search == null ? customers.slice(paging) : customers.search(search, paging);
        Map<UUID, Contact> contacts = customers.contacts(found.items());
        return found.map(customer -> CustomerJson.of(customer, contacts.get(customer.getId()), null));
    }

    @POST
    @Operation(summary = "Create a customer")
    @APIResponseSchema(value = CustomerJson.class, responseCode = "201")
    public Response create(CustomerJson body, @Context UriInfo uri) {
        return crud().create(new CustomerRecord(), body, uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One customer")
    @APIResponseSchema(CustomerJson.class)
    public Response get(@PathParam("id") String id) {
        return crud().answer(customers.view(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Replace a customer")
    @APIResponseSchema(CustomerJson.class)
    public Response replace(@PathParam("id") String id, CustomerJson body, @Context Request request) {
        return crud().replace(id, body, request);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change some fields of a customer")
    @APIResponseSchema(CustomerJson.class)
    public Response change(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = CustomerJson.class))) JsonObject changes,
            @Context Request request) {
        return crud().change(id, changes, request);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.OF_SUPERVISOR)
    @Operation(summary = "Delete a customer, and the name in past calls; their numbers, recordings and notes stay")
    public void delete(@PathParam("id") String id) {
        customers.remove(id);
    }

    private Crud<CustomerRecord, CustomerJson> crud() {
        return new Crud<>(CustomerJson.class, customers::require, this::save, this::json);
    }

    private CustomerRecord save(CustomerRecord customer, CustomerJson body) {
        return customers.save(body.applyTo(customer));
    }

    private CustomerJson json(CustomerRecord customer) {
        return CustomerJson.of(customer, customers.contact(customer).orElse(null), customers.shared(customer));
    }
}
