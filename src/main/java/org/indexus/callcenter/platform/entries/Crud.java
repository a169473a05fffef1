package org.indexus.callcenter.platform.entries;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.indexus.callcenter.platform.json.MergePatch;

/**
 * What resources with entries have in common: one that is not there is 404, one is changed only in the version that the client
 * knows (if it names one), and each is told with its version.
 *
 * @param type of an entry on the wire
 * @param require finds an entry by what the path names, or throws 404
 * @param save writes what came on the wire to the entry, and keeps it
 * @param tell the entry on the wire
 */
public record Crud<E extends Entry, J extends Record>(
        Class<J> type, Function<String, E> require, BiFunction<E, J, E> save, Function<E, J> tell) {

    public Response create(E blank, J body, UriInfo uri) {
        return created(save.apply(blank, body), uri);
    }

    /** For what is made in another way than it is changed. */
    public Response created(E entry, UriInfo uri) {
        return Answers.created(uri, entry, tell.apply(entry));
    }

    public Response get(String ref) {
        return answer(require.apply(ref));
    }

    public Response replace(String ref, J body, Request request) {
        return answer(save.apply(current(ref, request), body));
    }

    public Response change(String ref, JsonObject changes, Request request) {
        E entry = current(ref, request);
        return answer(save.apply(entry, new MergePatch(changes).applyTo(tell.apply(entry), type)));
    }

    public Response answer(E entry) {
        return Answers.ok(entry, tell.apply(entry));
    }

    private E current(String ref, Request request) {
        E entry = require.apply(ref);
        new Revision(entry.getVersion()).requireMatch(request);
        return entry;
    }
}
