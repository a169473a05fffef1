package org.indexus.callcenter.platform.words;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIInput;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Components;
import org.omnifaces.util.Messages;
import org.primefaces.PrimeFaces;

/** What a page tells after an action: one message on top, said after the commit, or why nothing was done. */
public final class Notices {

    private Notices() {}

    public static void told(String message) {
        Messages.addGlobalInfo("{0}", message);
    }

    public static void warned(String message) {
        Messages.addGlobalWarn("{0}", message);
    }

    public static void refused(String message) {
        Messages.addGlobalError("{0}", message);
    }

    /** What the floor answered, in the words of {@code words.properties}. */
    public static void refused(Enum<?> verdict) {
        refused(Vocabulary.word(verdict));
    }

    /** Runs an action that may be refused. What is no refusal but a fault goes on to the error page. */
    public static boolean attempt(Runnable action, String done) {
        try {
            action.run();
        } catch (RuntimeException fault) {
            refused(reason(fault));
            return false;
        }
        if (!done.isEmpty()) {
            told(done);
        }
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("done", true); // what was typed is saved
        }
        return true;
    }

    private static String reason(RuntimeException fault) {
        return Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
                .map(Notices::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseThrow(() -> fault);
    }

    private static String words(Throwable cause) {
        if (cause instanceof ProblemException refusal) {
            return words(refusal.problem());
        }
        if (cause instanceof OptimisticLockException) {
            return "Somebody else changed this meanwhile. Open it again to see what is there now.";
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return told(invalid.getConstraintViolations().stream().map(ConstraintViolation::getMessage));
        }
        return "";
    }

    private static String words(Problem problem) {
        return problem.errors().isEmpty()
                ? String.valueOf(problem.detail())
                : told(problem.errors().stream().map(Problem.FieldError::message));
    }

    private static String told(Stream<String> messages) {
        return messages.map(message -> FieldWords.of(message, Notices::labelOnPage))
                .collect(Collectors.joining(" "));
    }

    /** What this page calls the field that holds the property; {@code null} where it has none. */
    private static @Nullable String labelOnPage(String property) {
        AtomicReference<String> label = new AtomicReference<>();
        Components.forEachComponent().ofTypes(UIInput.class).<UIInput>invoke(input -> {
            ValueExpression value = input.getValueExpression("value");
            if (value != null && value.getExpressionString().endsWith("." + property + "}")) {
                label.compareAndSet(null, Objects.toString(input.getAttributes().get("label"), null));
            }
        });
        return label.get();
    }
}
