package org.indexus.callcenter.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.indexus.callcenter.access.audit.Audit;
import org.indexus.callcenter.access.audit.AuditAction;
import org.indexus.callcenter.access.audit.AuditNote;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.destinations.Codes;
import org.indexus.callcenter.destinations.Directory;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.platform.problems.Problem.FieldError;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.routes.ImportReport.Result;
import org.indexus.callcenter.routes.ImportReport.RowReport;
import org.indexus.callcenter.schedules.Schedules;

/** Reads routes from a spreadsheet's file: all of its rows or none. A row with the pattern of a route changes that route. */
@ApplicationScoped
public class RouteImport {

    /** A pattern that is one number. */
    private static final Pattern EXACT = Pattern.compile("\\+?[0-9]+");

    @Inject
    private DidRoutes routes;

    @Inject
    private Directory directory;

    @Inject
    private Skills skills;

    @Inject
    private Schedules schedules;

    @Inject
    private Codes codes;

    @Inject
    private Validator validator;

    @Inject
    private PhoneNumbers phoneNumbers;

    @Inject
    private Audit audit;

    /**
     * Throws 422 for what is no such file, 412 when somebody else changed a route meanwhile.
     *
     * @param dryRun whether to say only what would become of each row
     */
    public ImportReport run(byte[] file, boolean dryRun) {
        List<RouteCsv.Line> lines = RouteCsv.read(file);
        Desk desk = new Desk();
        List<RowReport> rows = lines.stream().map(desk::report).toList();
        ImportReport report = ImportReport.of(false, rows);
        if (report.refused()) {
            return report;
        }
        if (dryRun) {
            routes.requireSound(desk.changed);
            return report;
        }
        audit.note(AuditNote.of(
                AuditAction.IMPORTED,
                "route",
                "",
                report.created() + " created, " + report.updated() + " changed: " + desk.codes()));
        routes.saveAll(desk.changed);
        return ImportReport.of(true, rows);
    }

    /** All routes as the same kind of file. */
    public String export() {
        audit.note(AuditNote.of(AuditAction.EXPORTED, "route", "", ""));
        Names names = directory.names();
        return RouteCsv.write(
                routes.all().stream().map(route -> RouteRow.of(route, names)).toList());
    }

    /** What is known while a file is read; the routes in it are copies of our own. */
    private final class Desk {

        private final Names names = directory.names();
        private final RowReader reader = new RowReader(names, skills.all(), schedules.all());
        private final Map<String, UUID> owners = new HashMap<>(codes.all());
        private final Set<String> patterns = new HashSet<>();
        private final List<DidRoute> changed = new ArrayList<>();

        /** Where a number stands, by its E.164: in a route that there is, or in a row before. */
        private final Map<String, String> numbers = new HashMap<>();

        private final Map<String, DidRoute> known =
                routes.all().stream().collect(Collectors.toMap(DidRoute::getPattern, route -> route));

        private Desk() {
            known.values().stream()
                    .filter(route -> EXACT.matcher(route.getPattern()).matches())
                    .forEach(route -> phoneNumbers
                            .e164(route.getPattern())
                            .ifPresent(number -> numbers.putIfAbsent(
                                    number, route.getPattern() + " of the route " + route.getCode())));
        }

        private String codes() {
            return changed.stream().map(DidRoute::getCode).collect(Collectors.joining(", "));
        }

        private RowReport report(RouteCsv.Line line) {
            String pattern = line.cells().getOrDefault("pattern", "");
            try {
                return new RowReport(line.number(), pattern, read(line, pattern), "", twin(line.number(), pattern));
            } catch (ProblemException wrong) {
                return new RowReport(line.number(), pattern, Result.ERROR, words(wrong), "");
            }
        }

        private Result read(RouteCsv.Line line, String pattern) {
            require(line.whole(), "The row has more or fewer cells than the heading; look for a separator in a text.");
            require(patterns.add(pattern), "The pattern " + pattern + " is in the file already; keep one of the rows.");
            DidRoute route = known.getOrDefault(pattern, new DidRoute());
            RouteRow before = route.isNew() ? null : RouteRow.of(route, names);
            reader.apply(line.cells(), route);
            validate(route);
            claim(route);
            if (RouteRow.of(route, names).equals(before)) {
                return Result.UNCHANGED;
            }
            changed.add(route);
            return before == null ? Result.CREATED : Result.UPDATED;
        }

        /** Both may be right: what is dialled is compared as it comes, so each notation is a number of its own. */
        private String twin(int row, String pattern) {
            Optional<String> e164 = EXACT.matcher(pattern).matches() ? phoneNumbers.e164(pattern) : Optional.empty();
            String before = e164.map(number -> numbers.putIfAbsent(number, pattern + " in row " + row))
                    .orElse(null);
            return before == null || before.startsWith(pattern + " ")
                    ? ""
                    : "The same number as " + before
                            + ", in another notation. Routes compare what is dialled digit by digit;"
                            + " keep the one that your trunk sends.";
        }

        private void validate(DidRoute route) {
            Set<ConstraintViolation<DidRoute>> found = validator.validate(route);
            require(
                    found.isEmpty(),
                    found.stream().map(ConstraintViolation::getMessage).sorted().collect(Collectors.joining("; ")));
        }

        private void claim(DidRoute route) {
            UUID owner = owners.putIfAbsent(route.getCode(), route.getId());
            require(
                    owner == null || owner.equals(route.getId()),
                    "The code " + route.getCode() + " belongs to something else already; choose another one.");
        }
    }

    private static void require(boolean condition, String fault) {
        if (!condition) {
            throw ProblemException.invalid("row", "ROW", fault);
        }
    }

    private static String words(ProblemException wrong) {
        return wrong.problem().errors().stream().map(FieldError::message).collect(Collectors.joining("; "));
    }
}
