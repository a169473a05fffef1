package org.indexus.callcenter.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.destinations.Finder;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.destinations.TargetJson;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.numbers.NumberFault;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.schedules.Schedule;
import org.jspecify.annotations.Nullable;

/** Puts what the cells of a row say into a route; columns that the file does not have leave what is there. */
final class RowReader {

    private final Finder things;
    private final Map<String, Skill> skills;
    private final Map<String, Schedule> schedules;

    RowReader(Finder things, List<Skill> skills, List<Schedule> schedules) {
        this.things = things;
        this.skills = skills.stream().collect(Collectors.toMap(Skill::getCode, skill -> skill));
        this.schedules = schedules.stream().collect(Collectors.toMap(Schedule::getCode, schedule -> schedule));
    }

    /** Throws 422 naming the column. */
    void apply(Map<String, String> cells, DidRoute route) {
        route.setPattern(pattern(cells.getOrDefault("pattern", "")));
        cell(cells, "code").filter(code -> !code.isEmpty()).ifPresent(route::setCode);
        if (route.getCode().isEmpty()) {
            route.setCode(codeFor(route.getPattern()));
        }
        route.setTarget(
                target("target", typed(cells.getOrDefault("targetType", "")), cells.getOrDefault("target", "")));
        way(cells, "otherwise", route.getOtherwise(), route::setOtherwise);
        when(cells, "schedule", schedule -> route.setSchedule(schedule(schedule)));
        way(cells, "closed", route.getClosed(), route::setClosed);
        RouteGifts gifts = route.getGifts();
        when(cells, "priority", priority -> gifts.setPriority(number(priority)));
        when(cells, "skills", needs -> gifts.setSkills(match(needs), skills(needs)));
        when(cells, "language", gifts::setLanguage);
        when(cells, "zone", gifts::setZone);
        when(cells, "vip", vip -> gifts.setVip(RouteCsv.yes("vip", vip)));
        when(cells, "active", active -> route.setActive(active.isEmpty() || RouteCsv.yes("active", active)));
        route.check();
    }

    private static String pattern(String cell) {
        if (NumberFault.isShortened(cell)) {
            throw ProblemException.invalid("pattern", "SPREADSHEET", NumberFault.SPREADSHEET.of(cell));
        }
        return cell;
    }

    private static Optional<String> cell(Map<String, String> cells, String column) {
        return Optional.ofNullable(cells.get(column));
    }

    private static void when(Map<String, String> cells, String column, Consumer<String> then) {
        cell(cells, column).ifPresent(then);
    }

    private static String codeFor(String pattern) {
        return "did-" + pattern.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Where neither of its two columns says anything, there is no such way. */
    private void way(
            Map<String, String> cells, String column, @Nullable Target before, Consumer<@Nullable Target> then) {
        Optional<String> type = cell(cells, column + "Type");
        Optional<String> what = cell(cells, column);
        if (type.isEmpty() && what.isEmpty()) {
            return;
        }
        String kind =
                type.orElseGet(() -> before == null ? "" : before.getType().name());
        boolean isSaid = !what.orElse("").isBlank() || !type.orElse("").isBlank();
        then.accept(isSaid ? target(column, typed(kind), what.orElse("")) : null);
    }

    private Target target(String column, String type, String cell) {
        String what = blankToNull(cell);
        return new TargetJson(type, what, null, what, what).read(column, DidRoute.TARGETS, things);
    }

    private static String typed(String cell) {
        return cell.isBlank() ? "QUEUE" : cell.strip().toUpperCase(Locale.ROOT);
    }

    private @Nullable Schedule schedule(String code) {
        Schedule schedule = schedules.get(code.strip());
        if (schedule == null && !code.isBlank()) {
            throw ProblemException.invalid(
                    "schedule", "UNKNOWN", "schedule must be the code of a schedule, not " + code + ".");
        }
        return schedule;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static int number(String cell) {
        try {
            return cell.isEmpty() ? 0 : Integer.parseInt(cell);
        } catch (NumberFormatException rubbish) {
            throw ProblemException.invalid("priority", "NUMBER", "priority must be a whole number, not " + cell + ".");
        }
    }

    private static SkillMatch match(String needs) {
        return needs.contains("|") ? SkillMatch.ANY : SkillMatch.ALL;
    }

    private List<RequiredSkill> skills(String needs) {
        if (needs.contains("|") && needs.contains("&")) {
            throw ProblemException.invalid(
                    "skills", "INVALID", "skills are joined with & (all) or | (one), not with both.");
        }
        List<RequiredSkill> read = new ArrayList<>();
        Arrays.stream(needs.split("[|&]"))
                .map(String::strip)
                .filter(need -> !need.isEmpty())
                .forEach(need -> read.add(skill(need)));
        return read;
    }

    private RequiredSkill skill(String need) {
        String[] parts = need.split(":", 2);
        Skill skill = skills.get(parts[0].strip());
        if (skill == null || (parts.length > 1 && !parts[1].strip().matches("[1-5]"))) {
            throw ProblemException.invalid(
                    "skills",
                    "UNKNOWN",
                    "skills must be like slovak:3, a known skill with a level of 1 to 5, not " + need + ".");
        }
        return new RequiredSkill(skill, parts.length > 1 ? Integer.parseInt(parts[1].strip()) : 1);
    }
}
