package org.indexus.callcenter.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** What people and integrations ask for: lists by REST, below {@code /api/v1}, and pages, by who asks. */
record Lists(List<String> restOfAdmin, List<String> restOfAgent, List<String> pagesOfAdmin, List<String> pagesOfAgent) {

    private static final String A_NUMBER = "%2B421900";

    /** @param deepCalls,deepCustomers cursors far from the beginning */
    static Lists of(String call, String customer, String agent, String deepCalls, String deepCustomers) {
        Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(100, ChronoUnit.DAYS);
        String ofOneDay = "from=" + day + "&to=" + day.plus(1, ChronoUnit.DAYS);
        return new Lists(
                Stream.of(calls(deepCalls, ofOneDay), customers(deepCustomers), others(agent))
                        .flatMap(List::stream)
                        .toList(),
                List.of(
                        "/calls",
                        "/calls?open=true",
                        "/calls?outcome=ABANDONED",
                        "/calls?" + ofOneDay,
                        "/customers?q=Kov"),
                pages(call, customer, LocalDate.ofInstant(day, ZoneOffset.UTC)),
                List.of("/workspace", "/customers?q=Kov"));
    }

    private static List<String> calls(String deep, String ofOneDay) {
        return List.of(
                "/calls",
                "/calls?limit=500",
                "/calls?expand=timeline",
                "/calls?cursor=" + deep,
                "/calls?open=true",
                "/calls?open=false",
                "/calls?queue=queue-1",
                "/calls?queue=no-such-queue",
                "/calls?agent=agent5",
                "/calls?agent=agent60",
                "/calls?queue=queue-1&agent=agent60",
                "/calls?outcome=ABANDONED",
                "/calls?outcome=VOICEMAIL",
                "/calls?outcome=VOICEMAIL&queue=queue-1",
                "/calls?outcome=REDIRECTED&agent=agent5",
                "/calls?caller=" + A_NUMBER,
                "/calls?caller=0900",
                "/calls?caller=0905123456",
                "/calls?caller=anon",
                "/calls?" + ofOneDay,
                "/calls?" + ofOneDay + "&outcome=VOICEMAIL",
                "/calls?" + ofOneDay + "&queue=queue-1");
    }

    private static List<String> customers(String deep) {
        return List.of(
                "/customers",
                "/customers?limit=500",
                "/customers?cursor=" + deep,
                "/customers?q=Kov",
                "/customers?q=kovac",
                "/customers?q=jan%20kovac",
                "/customers?q=ko",
                "/customers?q=a",
                "/customers?q=zq",
                "/customers?q=zzzzz",
                "/customers?q=contract",
                "/customers?q=contract%204711",
                "/customers?q=0900%20012",
                "/customers?phone=0905123456");
    }

    private static List<String> others(String agent) {
        return List.of(
                "/audit",
                "/audit?user=supervisor",
                "/audit?user=nobody",
                "/audit?action=RECORDING_DELETED",
                "/agents",
                "/agents/" + agent + "/timeline",
                "/users",
                "/tokens",
                "/queues",
                "/queues/queue-1/members",
                "/did-routes",
                "/ivr-menus",
                "/prompts",
                "/schedules",
                "/skills",
                "/dispositions",
                "/break-reasons",
                "/directory",
                "/directory/entries",
                "/asterisk-connections",
                "/recordings",
                "/live");
    }

    private static List<String> pages(String call, String customer, LocalDate day) {
        return List.of(
                "/calls",
                "/calls?queue=queue-1",
                "/calls?agent=agent60",
                "/calls?outcome=VOICEMAIL",
                "/calls?outcome=VOICEMAIL&queue=queue-1",
                "/calls?caller=0900",
                "/calls?from=" + day + "&to=" + day,
                "/calls/detail?id=" + call,
                "/customers",
                "/customers?q=Kov",
                "/customers?q=a",
                "/customers?q=zzzzz",
                "/customers?q=contract%204711",
                "/customers/detail?id=" + customer,
                "/live",
                "/settings/audit",
                "/settings/audit?action=RECORDING_DELETED",
                "/settings/users",
                "/settings/tokens",
                "/settings/recordings",
                "/settings/schedules",
                "/settings/skills",
                "/campaigns/queues",
                "/campaigns/did-routes",
                "/campaigns/menus",
                "/campaigns/prompts");
    }
}
