package org.indexus.callcenter.routes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.indexus.callcenter.destinations.Named;
import org.indexus.callcenter.destinations.Names;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.jspecify.annotations.Nullable;

/**
 * A route as a row of a table that people edit: text in each column.
 *
 * @param target code of a queue, menu or route, username of an agent, number, or prompt
 * @param otherwise for the target AGENT: where calls go that the agent does not take
 * @param schedule code of the opening hours
 * @param closed where calls go outside of them
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
        String active,
        String otherwiseType,
        String otherwise,
        String schedule,
        String closedType,
        String closed) {

    static final List<String> COLUMNS = List.of(
            "pattern",
            "code",
            "targetType",
            "target",
            "priority",
            "skills",
            "language",
            "zone",
            "vip",
            "active",
            "otherwiseType",
            "otherwise",
            "schedule",
            "closedType",
            "closed");

    static RouteRow of(DidRoute route, Names names) {
        RouteGifts gifts = route.getGifts();
        return new RouteRow(
                route.getPattern(),
                route.getCode(),
                type(route.getTarget()),
                told(route.getTarget(), names),
                Integer.toString(gifts.getPriority()),
                skills(gifts),
                Objects.requireNonNullElse(gifts.getLanguage(), ""),
                Objects.requireNonNullElse(gifts.getZone(), ""),
                Boolean.toString(gifts.isVip()),
                Boolean.toString(route.isActive()),
                type(route.getOtherwise()),
                told(route.getOtherwise(), names),
                route.getSchedule() == null ? "" : route.getSchedule().getCode(),
                type(route.getClosed()),
                told(route.getClosed(), names));
    }

    private static String type(@Nullable Target target) {
        return target == null ? "" : target.getType().name();
    }

    private static String told(@Nullable Target target, Names names) {
        if (target == null) {
            return "";
        }
        Named named = names.of(target);
        if (named != null) {
            return named.code();
        }
        String prompt = Objects.requireNonNullElse(names.prompt(target.getPrompt()), "");
        return Objects.requireNonNullElse(target.getNumber(), prompt);
    }

    private static String skills(RouteGifts gifts) {
        return gifts.getSkills().stream()
                .map(each -> each.getSkill().getCode() + ":" + each.getLevel())
                .sorted()
                .collect(Collectors.joining(gifts.getMatch() == SkillMatch.ALL ? " & " : " | "));
    }

    List<String> cells() {
        return List.of(
                pattern,
                code,
                targetType,
                target,
                priority,
                skills,
                language,
                zone,
                vip,
                active,
                otherwiseType,
                otherwise,
                schedule,
                closedType,
                closed);
    }
}
