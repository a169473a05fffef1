package org.indexus.callcenter.platform.problems;

import static java.util.stream.Collectors.joining;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.indexus.callcenter.platform.problems.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Translates whatever a request ended in into a {@link Problem}, without telling what the inside looks like. */
final class Problems {

    private static final Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    static Problem of(Throwable thrown) {
        return refusal(thrown).orElseGet(() -> unexpected(thrown));
    }

    /** Empty when it is a fault of ours. */
    static Optional<Problem> refusal(Throwable thrown) {
        return causes(thrown).map(Problems::known).flatMap(Optional::stream).findFirst();
    }

    private static Problem unexpected(Throwable thrown) {
        LOG.log(Level.ERROR, "a request failed", thrown);
        return Problem.of(500, "Something failed inside; the server's log tells what.");
    }

    private static Optional<Problem> known(Throwable cause) {
        if (cause instanceof ProblemException refused) {
            return Optional.of(refused.problem());
        }
        if (cause instanceof WebApplicationException web) {
            return Optional.of(Problem.of(web.getResponse().getStatus(), null));
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return Optional.of(fieldsOf(invalid));
        }
        if (cause instanceof JsonbException || cause instanceof JsonException) {
            return Optional.of(Problem.of(400, "The JSON cannot be read: " + withoutPackages(cause.getMessage())));
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(ProblemException.stale().problem());
        }
        if (cause instanceof SQLException sql) {
            return ofDatabase(sql);
        }
        return Optional.empty();
    }

    private static String withoutPackages(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
    }

    /** A pool that cannot connect has no SQLState; class 08 is a broken connection, 57P a server that is stopping. */
    private static Optional<Problem> ofDatabase(SQLException sql) {
        var state = sql.getSQLState();
        if (state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            LOG.log(Level.WARNING, "database not available: {0}", sql.getMessage());
            return Optional.of(Problem.of(
                    503, "UNAVAILABLE", "The database is not available at the moment; try again.", List.of()));
        }
        return switch (state) {
            case "23505" -> Optional.of(conflict("DUPLICATE", "There is one like it already."));
            case "23503" -> Optional.of(conflict("IN_USE", "Something else depends on it, or it is gone."));
            case "22021", "22P05" ->
                Optional.of(ProblemException.invalid("", "CHARACTER", "Text must not contain the NUL character.")
                        .problem());
            case "22008", "22003", "22001" ->
                Optional.of(ProblemException.invalid("", "RANGE", "A value is longer or larger than what can be kept.")
                        .problem());
            case "40001", "40P01" -> Optional.of(conflict("TRY_AGAIN", "Somebody changed it at the same time."));
            default -> Optional.empty();
        };
    }

    private static Problem conflict(String code, String detail) {
        return Problem.of(409, code, detail, List.of());
    }

    private static Problem fieldsOf(ConstraintViolationException invalid) {
        var errors = invalid.getConstraintViolations().stream()
                .map(Problems::fieldError)
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        return ProblemException.invalid(errors).problem();
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return new FieldError(fieldOf(violation), codeOf(constraint.getSimpleName()), violation.getMessage());
    }

    /** Columns that an entity keeps together in an embeddable of its own are fields of their own in the JSON. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath();
        var leaf = violation.getLeafBean();
        var isGroup = leaf != null && leaf.getClass().isAnnotationPresent(Embeddable.class);
        return isGroup && nodes(path).noneMatch(Path.Node::isInIterable)
                ? nodes(path)
                        .reduce((outer, inner) -> inner)
                        .map(Path.Node::toString)
                        .orElse("")
                : fieldOf(path);
    }

    /** {@code create.queue.target.ref} is, in the JSON, {@code target.ref}: method and parameter are our own affair. */
    private static String fieldOf(Path path) {
        var inBody = nodes(path).anyMatch(node -> node.getKind() == ElementKind.PROPERTY);
        return nodes(path)
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || (!inBody && node.getKind() == ElementKind.PARAMETER))
                .map(Path.Node::toString)
                .collect(joining("."));
    }

    private static Stream<Path.Node> nodes(Path path) {
        return StreamSupport.stream(path.spliterator(), false);
    }

    /** {@code NotBlank} becomes {@code NOT_BLANK}; what is missing is REQUIRED however the constraint says it. */
    private static String codeOf(String constraint) {
        if (Stream.of("NotNull", "NotBlank", "NotEmpty").anyMatch(constraint::equals)) {
            return "REQUIRED";
        }
        // a pattern that needs more than one expression
        if (constraint.equals("DialString")) {
            return "PATTERN";
        }
        return constraint.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private static Stream<Throwable> causes(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
