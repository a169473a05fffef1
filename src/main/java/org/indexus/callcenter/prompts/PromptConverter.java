package org.indexus.callcenter.prompts;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** In forms a prompt is written by its code; what is behind the form is what is kept. A wrong one is told at its field. */
@Dependent
@FacesConverter(value = "prompt", managed = true)
public class PromptConverter implements Converter<String> {

    @Inject
    private PromptNames names;

    @Override
    public @Nullable String getAsObject(FacesContext context, UIComponent field, @Nullable String text) {
        try {
            return names.media(text, "The prompt");
        } catch (ProblemException unknown) {
            String words = unknown.problem().detail();
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), unknown);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, @Nullable String media) {
        String ref = names.ref(media);
        return ref == null ? "" : ref;
    }
}
