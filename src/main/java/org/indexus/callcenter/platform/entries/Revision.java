package org.indexus.callcenter.platform.entries;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import org.indexus.callcenter.platform.problems.ProblemException;

/** The version of an entity on the wire: an ETag out, an optional If-Match in. */
public record Revision(long version) {

    public EntityTag tag() {
        return new EntityTag(Long.toString(version));
    }

    /** Throws 412 if the client names another version; a client that names none takes its chance. */
    public void requireMatch(Request request) {
        if (request.evaluatePreconditions(tag()) != null) {
            throw ProblemException.stale();
        }
    }
}
