package org.indexus.callcenter.platform.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.omnifaces.resourcehandler.DefaultResourceHandler;

/**
 * Lets browsers keep a script or style for good if it was asked for by the address that it has on this node, and asks them to come
 * back otherwise: while nodes are upgraded one by one, the content of one must not be kept under the address of another.
 */
public class AssetCaching extends DefaultResourceHandler {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    public AssetCaching(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource decorateResource(Resource resource) {
        return resource == null ? null : new Cached(resource);
    }

    private static final class Cached extends ResourceWrapper {

        Cached(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new HashMap<>(super.getResponseHeaders());
            headers.put("Cache-Control", isAskedByItsAddress() ? FOR_GOOD : ASK_AGAIN);
            return headers;
        }

        private boolean isAskedByItsAddress() {
            String version = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get("v");
            return version != null && getRequestPath().matches(".*[?&]v=" + Pattern.quote(version) + "(&.*)?");
        }
    }
}
