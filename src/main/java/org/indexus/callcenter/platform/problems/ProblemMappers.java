package org.indexus.callcenter.platform.problems;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * The doors through which failures leave the REST API, all of them as problem+json. One mapper for everything would do,
 * if the server had no closer ones of its own for the first three.
 */
public final class ProblemMappers {

    private ProblemMappers() {}

    @Provider
    public static class OfRefusals implements ExceptionMapper<WebApplicationException> {
        @Override
        public Response toResponse(WebApplicationException refused) {
            return answer(refused);
        }
    }

    @Provider
    public static class OfFields implements ExceptionMapper<ConstraintViolationException> {
        @Override
        public Response toResponse(ConstraintViolationException invalid) {
            return answer(invalid);
        }
    }

    /** The server's wrapping of JSON that it could not bind. */
    @Provider
    public static class OfBodies implements ExceptionMapper<ProcessingException> {
        @Override
        public Response toResponse(ProcessingException unreadable) {
            return answer(unreadable);
        }
    }

    @Provider
    public static class OfTheRest implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable thrown) {
            return answer(thrown);
        }
    }

    private static Response answer(Throwable thrown) {
        return Problems.of(thrown).toResponse();
    }
}
