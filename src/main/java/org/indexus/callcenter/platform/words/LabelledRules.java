package org.indexus.callcenter.platform.words;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.BeanValidator;
import jakarta.faces.validator.ValidatorException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says on pages what is wrong with a field by the field's label, in {@link FieldWords}.
 * Stands in for the validator that Faces gives to every field, see faces-config.xml.
 */
public class LabelledRules extends BeanValidator {

    @Override
    public void validate(FacesContext context, UIComponent component, Object value) {
        try {
            super.validate(context, component, value);
        } catch (ValidatorException wrong) {
            Object label = component.getAttributes().get("label");
            throw new ValidatorException(labelled(wrong, label == null ? null : label.toString()), wrong.getCause());
        }
    }

    private static List<FacesMessage> labelled(ValidatorException wrong, @Nullable String label) {
        Collection<FacesMessage> messages = wrong.getFacesMessages();
        return (messages == null ? List.of(wrong.getFacesMessage()) : messages)
                .stream()
                        .map(message -> labelled(message.getSummary(), label))
                        .map(words -> new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words))
                        .toList();
    }

    static String labelled(String message, @Nullable String label) {
        return FieldWords.of(message, name -> label);
    }
}
