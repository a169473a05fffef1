package org.indexus.callcenter.routes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.indexus.callcenter.destinations.Named;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.routing.SkillMatch;
import org.jspecify.annotations.Nullable;

/**
 * A route as a row of a table that people edit: text in each column.
 *
 * @param target code of a queue, menu or route, username of an agent, number, or prompt
 * @param skills {@code slovak:3 & english:2} for all of them, {@code slovak:3 | english:2} for one of them
 */
record RouteRow(
        String pattern,
        String code,
        String targetType,
        String target,
        String priority,
        String skills,
        String language,
        String zone,
        String vip,
        String active) {

    static final List<String> COLUMNS = List.of(
            "pattern", "code", "targetType", "target", "priority", "skills", "language", "zone", "vip", "active");

    static RouteRow of(DidRoute route, Names names) {
        RouteGifts gifts = route.getGifts();
        Target target = Objects.requireNonNull(route.getTarget());
        return new RouteRow(
                route.getPattern(),
                route.getCode(),
                target.getType().name(),
                told(target, names.of(target), names.prompt(target.getPrompt())),
                Integer.toString(gifts.getPriority()),
                skills(gifts),
                Objects.requireNonNullElse(gifts.getLanguage(), ""),
                Objects.requireNonNullElse(gifts.getZone(), ""),
                Boolean.toString(gifts.isVip()),
                Boolean.toString(route.isActive()));
    }

    private static String told(Target target, @Nullable Named named, @Nullable String prompt) {
        if (named != null) {
            return named.code();
        }
        return Objects.requireNonNullElse(target.getNumber(), Objects.requireNonNullElse(prompt, ""));
    }

    private static String skills(RouteGifts gifts) {
        return gifts.getSkills().stream()
                .map(each -> each.getSkill().getCode() + ":" + each.getLevel())
                .sorted()
                .collect(Collectors.joining(gifts.getMatch() == SkillMatch.ALL ? " & " : " | "));
    }

    List<String> cells() {
        return List.of(pattern, code, targetType, target, priority, skills, language, zone, vip, active);
    }
}
