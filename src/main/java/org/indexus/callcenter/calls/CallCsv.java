package org.indexus.callcenter.calls;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.history.LoggedCall;
import org.jspecify.annotations.Nullable;

/** Calls as a file for a spreadsheet: times of the reader's zone, whole seconds, and no cell that it would compute. */
final class CallCsv implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String FORMULA = "=+-@\t\r";

    private final CSVPrinter printer;
    private final ZoneId zone;

    /** Begins with a byte order mark, by which spreadsheets know UTF-8. */
    CallCsv(Appendable out, ZoneId zone) throws IOException {
        this.zone = zone;
        out.append('\uFEFF');
        printer = new CSVPrinter(out, CSVFormat.DEFAULT);
        printer.printRecord(
                "arrived",
                "number",
                "name",
                "customer",
                "dialled",
                "queue",
                "agent",
                "agents",
                "waitedSeconds",
                "talkedSeconds",
                "heldSeconds",
                "wrapUpSeconds",
                "outcome",
                "disposition",
                "notes",
                "recording",
                "test",
                "id");
    }

    void write(LoggedCall call, Instant now) throws IOException {
        CallCard card = call.card();
        LoggedCall.Written written = call.written();
        QueueRef queue = call.queue();
        AgentRef agent = card.lastAgent();
        Duration wrapUp = call.wrappedUp();
        Stream<@Nullable Object> cells = Stream.of(
                time(card.origin().arrivedAt()),
                card.origin().number(),
                card.origin().name(),
                card.customer() == null ? "" : card.customer().name(),
                card.origin().dialled(),
                queue == null ? "" : queue.code(),
                agent == null ? "" : agent.username(),
                call.agents().stream().map(AgentRef::username).collect(joining(" ")),
                call.waited(now).toSeconds(),
                call.talked(now).toSeconds(),
                call.held(now).toSeconds(),
                wrapUp == null ? 0 : wrapUp.toSeconds(),
                card.ending() == null ? "" : card.ending().outcome(),
                written == null ? "" : written.disposition(),
                written == null ? "" : written.notes(),
                card.recording().state(),
                card.origin().test(),
                card.id());
        printer.printRecord(cells.map(CallCsv::harmless).toList());
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    private static String harmless(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
