package org.indexus.callcenter.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.lifecycle.Lifecycle;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspResponseWriter;
import org.primefaces.csp.CspState;

/** Has PrimeFaces mark the scripts of pages by our {@link PageNonce} instead of its own. */
public class NonceContextFactory extends FacesContextFactory {

    public NonceContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        return new Marked(getWrapped().getFacesContext(context, request, response, lifecycle));
    }

    private static final class Marked extends FacesContextWrapper {

        private final PageNonce nonce;

        Marked(FacesContext wrapped) {
            super(wrapped);
            nonce = new PageNonce(this);
            wrapped.getAttributes().put(CspState.class.getName(), nonce);
            setCurrentInstance(this);
        }

        /** PrimeFaces, which comes next, leaves a writer alone that marks scripts already. */
        @Override
        public void setResponseWriter(ResponseWriter writer) {
            boolean intoAPage = getPartialViewContext().isAjaxRequest();
            super.setResponseWriter(intoAPage || isMarking(writer) ? writer : new CspResponseWriter(writer, nonce));
        }

        @Override
        public void release() {
            super.release();
            setCurrentInstance(null);
        }

        private static boolean isMarking(@Nullable ResponseWriter writer) {
            return writer instanceof CspResponseWriter
                    || (writer instanceof ResponseWriterWrapper outer && isMarking(outer.getWrapped()));
        }
    }
}
