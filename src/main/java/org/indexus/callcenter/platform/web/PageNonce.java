package org.indexus.callcenter.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspState;

/**
 * The word by which a browser knows the scripts of our own in a page: another one for each page that is drawn, and one for a
 * request, however often it is forwarded. What is drawn into a page that stands (Ajax) has that page's, which the page itself tells;
 * if it tells a wrong one, its own browser does not run those scripts.
 *
 * <p>That of PrimeFaces is kept in the view, and throws when a post does not bring it back: as with a view that has expired, a
 * session that is over, or a page that is drawn because of an error.
 */
public final class PageNonce extends CspState {

    private static final String ATTRIBUTE = PageNonce.class.getName();
    private static final String PARAMETER = "primefaces.nonce";
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9+/=]{24,64}");

    private final FacesContext context;

    PageNonce(FacesContext context) {
        super(context);
        this.context = context;
    }

    /** Of this request; made by the first who asks. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String made) {
            return made;
        }
        String fresh =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }

    @Override
    public String getNonce() {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        @Nullable String told = request.getParameter(PARAMETER);
        return isIntoAPage() && told != null && SOUND.matcher(told).matches() ? told : of(request);
    }

    /** Whole pages have our header, and page.js tells PrimeFaces; forms that Ajax brings are told again by PrimeFaces itself. */
    @Override
    public boolean isInitialized() {
        return !isIntoAPage() || super.isInitialized();
    }

    private boolean isIntoAPage() {
        return context.getPartialViewContext().isAjaxRequest();
    }
}
