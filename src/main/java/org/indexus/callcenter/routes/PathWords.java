package org.indexus.callcenter.routes;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.PathCode;
import org.indexus.callcenter.engine.PathNote;
import org.indexus.callcenter.engine.PathStop;
import org.indexus.callcenter.engine.plan.Opening;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.ScheduleAnswer;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.words.Vocabulary;

/**
 * Says a caller's path in the sentences of words.properties.
 *
 * @param promptNames what people call a prompt's media
 */
record PathWords(UnaryOperator<String> promptNames) {

    private static final Pattern PROMPT = Pattern.compile("prompt:[0-9a-f-]{36}");

    List<WordedStop> of(List<PathStop> path) {
        return path.stream().map(this::of).toList();
    }

    private WordedStop of(PathStop stop) {
        return new WordedStop(
                stop.kind(),
                stop.code(),
                withPrompts(of(stop.title())),
                stop.notes().stream().map(this::of).map(this::withPrompts).toList(),
                stop.agents(),
                stop.branches().stream()
                        .map(branch -> new WordedStop.Branch(of(branch.when()), of(branch.stops())))
                        .toList());
    }

    private String of(PathNote note) {
        return Vocabulary.sentence(note.code(), values(note));
    }

    private List<String> values(PathNote note) {
        if (note.code() == PathCode.ALSO_FIT) {
            return List.of(note.values().stream().map(this::value).collect(Collectors.joining(", ")));
        }
        if (note.code() == PathCode.SCHEDULE && note.values().get(0) instanceof ScheduleAnswer answer) {
            return List.of(
                    answer.code(), answer.opening().open() ? "open" : "closed", why(answer.opening()), until(answer));
        }
        return note.values().stream().map(this::value).toList();
    }

    private String value(Object value) {
        if (value instanceof RoutePlan route) {
            return route.pattern() + " (" + route.code() + ")";
        }
        if (value instanceof Requirement requirement) {
            return told(requirement);
        }
        return value instanceof OverflowCause cause ? Vocabulary.word(cause) : value.toString();
    }

    private static String told(Requirement requirement) {
        return requirement.needs().stream()
                .map(need -> need.skill() + " " + need.level())
                .collect(Collectors.joining(requirement.match() == SkillMatch.ALL ? " and " : " or "));
    }

    private static String why(Opening opening) {
        return (opening.reason() + " " + opening.detail()).strip();
    }

    private static String until(ScheduleAnswer answer) {
        if (answer.opening().until() == null) {
            return "";
        }
        LocalDateTime local = answer.opening().until().atZone(answer.zone()).toLocalDateTime();
        return ", until " + local + " in " + answer.zone();
    }

    private String withPrompts(String text) {
        return PROMPT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(promptNames.apply(found.group())));
    }
}
