package org.indexus.callcenter.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.indexus.callcenter.platform.Inject;
import org.indexus.callcenter.platform.problems.Problem.FieldError;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.Prompt;
import org.indexus.callcenter.prompts.PromptNames;
import org.indexus.callcenter.prompts.Prompts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes no sense is named by its field, in JSON as in the page; what does comes out as it went in. */
class ScheduleJsonTest {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final PromptNames NAMES = names();

    /** Without prompts of our own: only what Asterisk knows by itself is named here. */
    private static PromptNames names() {
        PromptNames names = new PromptNames();
        Inject.into(names, "prompts", new Prompts() {
            @Override
            public Optional<Prompt> find(String ref) {
                return Optional.empty();
            }
        });
        return names;
    }

    private static final String WEEK = "'weekly':[{'days':['MONDAY','TUESDAY'],'from':'08:00','to':'12:00'},";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "weekly[1].days        | REQUIRED  | {'days':[],'from':'13:00','to':'16:00'}",
                "weekly[1].days        | REQUIRED  | {'from':'13:00','to':'16:00'}",
                "weekly[1].days[1]     | UNKNOWN   | {'days':['MONDAY','FUNDAY'],'from':'13:00','to':'16:00'}",
                "weekly[1].from        | REQUIRED  | {'days':['MONDAY'],'to':'16:00'}",
                "weekly[1].from        | INVALID   | {'days':['MONDAY'],'from':'24:00','to':'16:00'}",
                "weekly[1].to          | INVALID   | {'days':['MONDAY'],'from':'13:00','to':'25:00'}",
                "weekly[1].to          | INVALID   | {'days':['MONDAY'],'from':'13:00','to':'4 pm'}",
                "weekly[1].to          | EMPTY     | {'days':['MONDAY'],'from':'13:00','to':'13:00'}",
                "weekly[1].to          | EMPTY     | {'days':['MONDAY'],'from':'00:00','to':'00:00'}",
                "weekly[1].from        | OVERLAP   | {'days':['FRIDAY','TUESDAY'],'from':'11:59','to':'13:00'}",
                "weekly[1].from        | OVERLAP   | {'days':['SUNDAY'],'from':'22:00','to':'08:01'}",
                "weekly[1].from        | OVERLAP   | {'days':['MONDAY'],'from':'00:00','to':'24:00'}",
                "weekly[1]             | REQUIRED  | null",
            })
    void hoursThatMakeNoSense(String field, String code, String second) {
        assertThat(refused(WEEK + second + "]")).isEqualTo(field + " " + code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "holidays[1].date            | REQUIRED  | {'name':'Eve'}",
                "holidays[1].date            | REQUIRED  | {'name':'Eve','date':'2026-12-24','yearly':'12-24'}",
                "holidays[1].date            | INVALID   | {'name':'Eve','date':'2026-02-29'}",
                "holidays[1].date            | INVALID   | {'name':'Eve','date':'20261-12-24'}",
                "holidays[1].yearly          | INVALID   | {'name':'Eve','yearly':'13-24'}",
                "holidays[1].yearly          | INVALID   | {'name':'Eve','yearly':'02-30'}",
                "holidays[1].name            | REQUIRED  | {'name':' ','yearly':'12-24'}",
                "holidays[1].prompt          | UNKNOWN   | {'name':'Eve','yearly':'12-24','prompt':'rm -rf'}",
                "holidays[1].open[0].to      | REQUIRED  | {'name':'Eve','yearly':'12-24','open':[{'from':'08:00'}]}",
                "holidays[1].yearly          | DUPLICATE | {'name':'Again','yearly':'12-25'}",
                "holidays[1].open[1].from    | OVERLAP   | {'name':'Eve','yearly':'12-24','open':[{'from':'08:00','to':'10:00'},{'from':'09:00','to':'11:00'}]}",
            })
    void holidaysThatMakeNoSense(String field, String code, String second) {
        assertThat(refused("'holidays':[{'name':'Christmas','yearly':'12-25'}," + second + "]"))
                .isEqualTo(field + " " + code);
    }

    @Test
    void promptsAndTheSwitchAreReadToo() {
        assertThat(refused("'closedPrompt':'/etc/passwd'")).isEqualTo("closedPrompt UNKNOWN");
        assertThat(refused("'closedNow':{'active':true,'prompt':'x'}")).isEqualTo("closedNow.prompt UNKNOWN");
        assertThat(refused("'closedNow':{}")).isEqualTo("closedNow.active REQUIRED");
    }

    @Test
    void whatGoesInComesOut() {
        Schedule schedule = read(WEEK + "{'days':['SUNDAY','SATURDAY'],'from':'22:00','to':'06:00'},"
                + "{'days':['FRIDAY'],'from':'0:00','to':'24:00'}],'zone':'Europe/Bratislava',"
                + "'holidays':[{'name':'Leap','yearly':'02-29'},"
                + "{'name':'Eve','date':'2026-12-24','open':[{'from':'09:00','to':'11:00'}],'prompt':'sound:eve'}]");
        ScheduleJson json = ScheduleJson.of(schedule, NAMES);
        assertThat(json.weekly())
                .containsExactly(
                        new HoursJson(List.of("MONDAY", "TUESDAY"), "08:00", "12:00"),
                        new HoursJson(List.of("SATURDAY", "SUNDAY"), "22:00", "06:00"),
                        new HoursJson(List.of("FRIDAY"), "00:00", "24:00"));
        assertThat(json.holidays())
                .containsExactly(
                        new HolidayJson("Leap", null, "02-29", List.of(), null),
                        new HolidayJson(
                                "Eve",
                                "2026-12-24",
                                null,
                                List.of(new HolidayJson.SpanJson("09:00", "11:00")),
                                "sound:eve"));
        assertThat(json.warnings()).isEmpty();
        assertThat(ScheduleJson.of(ScheduleForm.of(schedule, NAMES).applyTo(new Schedule(), NAMES), NAMES))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(json);
        StateJson eve = StateJson.of(schedule, Instant.parse("2026-12-24T10:00:00Z"), NAMES);
        assertThat(eve.open()).isFalse();
        assertThat(eve.detail()).isEqualTo("Eve");
        assertThat(eve.prompt()).isEqualTo("sound:eve");
        assertThat(eve.until()).isEqualTo("2026-12-24T23:00:00Z");
    }

    @Test
    void aNightBeforeAnEarlyMorningMayTouchIt() {
        assertThat(read(WEEK + "{'days':['MONDAY'],'from':'22:00','to':'08:00'},"
                                + "{'days':['SUNDAY'],'from':'22:00','to':'08:00'}]")
                        .getWeekly())
                .hasSize(3);
    }

    @Test
    void whatNeverOpensOrNeverClosesIsTold() {
        String always = "'weekly':[{'days':['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY'],"
                + "'from':'00:00','to':'24:00'}]";
        assertThat(Warning.of(read("'weekly':[]"))).extracting(Warning::code).containsExactly("NEVER_OPEN");
        assertThat(Warning.of(read(always))).extracting(Warning::code).containsExactly("NEVER_CLOSES");
        assertThat(Warning.of(read(always + ",'closedNow':{'active':true}")))
                .extracting(Warning::code)
                .containsExactly("NEVER_CLOSES");
        assertThat(Warning.of(read(always + ",'holidays':[{'name':'Eve','yearly':'12-24'}]")))
                .isEmpty();
    }

    @Test
    void aPastedListBecomesHolidays() {
        assertThat(HolidayLines.read("2026-12-24 Christmas Eve\r\n\n 01-06; Epiphany <b>\n"))
                .extracting(row -> row.getDay() + "=" + row.getName())
                .containsExactly("2026-12-24=Christmas Eve", "01-06=Epiphany <b>");
        assertThat(refusal(() -> HolidayLines.read("01-01 New Year\nsoon Party"))
                        .get(0)
                        .message())
                .startsWith("Line 2 ");
    }

    @Test
    void aRefusalIsSaidInTheWordsOfThePage() {
        assertThat(FieldWords.words("weekly[2].to must be a time like 08:30"))
                .isEqualTo("\"To\" in line 3 of the hours must be a time like 08:30");
        assertThat(FieldWords.words("holidays[0].open[1].from must be"))
                .isEqualTo("\"Open\" in line 1 of the holidays must be");
        assertThat(FieldWords.words("holidays[0] needs either")).isEqualTo("line 1 of the holidays needs either");
    }

    @Test
    void theWeekIsDrawnAsBars() {
        List<DayBar> week = DayBar.week(read("'weekly':[{'days':['MONDAY','SUNDAY'],'from':'18:00','to':'06:00'}]")
                .toPlan());
        assertThat(week)
                .extracting(DayBar::text)
                .containsExactly(
                        "00:00–06:00, 18:00–24:00",
                        "00:00–06:00",
                        "closed",
                        "closed",
                        "closed",
                        "closed",
                        "18:00–24:00");
        assertThat(week.get(0).bars()).containsExactly(new DayBar.Bar(0, 25), new DayBar.Bar(75, 25));
    }

    private static Schedule read(String fields) {
        Schedule schedule = json(fields).applyTo(new Schedule(), NAMES);
        ScheduleCheck.check(schedule);
        return schedule;
    }

    private static ScheduleJson json(String fields) {
        String text = "{'code':'office','name':'Office'," + fields + "}";
        return JSON.fromJson(text.replace('\'', '"'), ScheduleJson.class);
    }

    private static String refused(String fields) {
        FieldError error = refusal(() -> read(fields)).get(0);
        assertThat(error.message()).isNotBlank();
        return error.field() + " " + error.code();
    }

    private static List<FieldError> refusal(ThrowingCallable action) {
        return catchThrowableOfType(ProblemException.class, action).problem().errors();
    }
}
