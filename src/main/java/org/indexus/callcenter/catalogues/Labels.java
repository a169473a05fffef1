package org.indexus.callcenter.catalogues;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What pages say for the codes of dispositions and break reasons: their labels, also of those that are no more. */
@Named
@RequestScoped
public class Labels {

    @Inject
    private Dispositions dispositions;

    @Inject
    private BreakReasons reasons;

    private final Map<String, String> ofDispositions = new HashMap<>();
    private final Map<String, String> ofReasons = new HashMap<>();

    public String disposition(@Nullable String code) {
        return label(code, ofDispositions, dispositions::byCode);
    }

    /** The floor has reasons of its own, too, which nobody need have in the catalogue. */
    public String breakReason(@Nullable String code) {
        return label(code, ofReasons, reasons::byCode);
    }

    private static String label(
            @Nullable String code,
            Map<String, String> known,
            Function<String, Optional<? extends CatalogueEntry>> catalogue) {
        return code == null || code.isEmpty()
                ? ""
                : known.computeIfAbsent(code, each -> catalogue
                        .apply(each)
                        .<String>map(CatalogueEntry::getLabel)
                        .orElse(words(each)));
    }

    /** {@code NO_ANSWER} becomes {@code No answer}. */
    private static String words(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
