package org.indexus.callcenter.platform.entries;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The answers of resources that hand out entries: with the version as ETag, so that a client can send it as If-Match. */
public final class Answers {

    private Answers() {}

    public static Response ok(Entry entry, Object body) {
        return Response.ok(body).tag(new Revision(entry.getVersion()).tag()).build();
    }

    /** 201 with the resource, which lies below the path of the request. */
    public static Response created(UriInfo uri, Entry entry, Object body) {
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(entry.getId().toString())
                        .build())
                .tag(new Revision(entry.getVersion()).tag())
                .entity(body)
                .build();
    }
}
