package org.indexus.callcenter.platform.bodies;

import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** A body that is empty, {@code null}, or an array where an object belongs: 400 instead of a surprise further inside. */
@Provider
public class RequiredBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = read(context);
        if (body == null || !context.getType().isInstance(body)) {
            throw ProblemException.malformed("A JSON object is required as the body.");
        }
        return body;
    }

    private static @Nullable Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (NoContentException empty) {
            return null;
        }
    }
}
