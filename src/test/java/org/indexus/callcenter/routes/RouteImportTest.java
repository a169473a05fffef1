package org.indexus.callcenter.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.indexus.callcenter.Office;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.platform.Inject;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.queues.Queue;
import org.indexus.callcenter.routes.ImportReport.Result;
import org.indexus.callcenter.schedules.Schedule;
import org.junit.jupiter.api.Test;

class RouteImportTest {

    private static final String HEADING = "pattern;code;targetType;target;priority;skills;vip\n";

    private static void open(BiConsumer<Office, RouteImport> work) {
        Office.open(office -> {
            RouteImport routes = new RouteImport();
            Inject.into(routes, "routes", office.routes);
            Inject.into(routes, "directory", office.directory);
            Inject.into(routes, "skills", office.skills);
            Inject.into(routes, "schedules", office.schedules);
            Inject.into(routes, "codes", office.codes);
            Inject.into(routes, "audit", office.audit);
            Inject.into(routes, "phoneNumbers", new PhoneNumbers(Optional.of("SK")));
            Inject.into(
                    routes,
                    "validator",
                    Proxy.newProxyInstance(
                            Validator.class.getClassLoader(),
                            new Class<?>[] {Validator.class},
                            (proxy, method, its) -> Set.of()));
            work.accept(office, routes);
        });
    }

    private static Queue queue(Office office) {
        Queue queue = new Queue();
        queue.setCode("import-" + UUID.randomUUID());
        queue.setName("Import");
        return office.queues.save(queue);
    }

    private static ImportReport run(RouteImport routes, String rows, boolean dryRun) {
        return routes.run((HEADING + rows).getBytes(UTF_8), dryRun);
    }

    @Test
    void aNumberThatASpreadsheetShortenedIsRefusedByItsName() {
        open((office, routes) -> {
            ImportReport report =
                    run(routes, "4,21905E+11;csv-sci;QUEUE;" + queue(office).getCode() + ";;;\n", true);

            assertThat(report.rows().get(0).result()).isEqualTo(Result.ERROR);
            assertThat(report.rows().get(0).message()).contains("4,21905E+11", "spreadsheet");
        });
    }

    @Test
    void oneNumberInTwoNotationsIsAWarning() {
        open((office, routes) -> {
            String target = ";QUEUE;" + queue(office).getCode() + ";;;\n";
            ImportReport report = run(routes, "+421212345015;csv-a" + target + "00421212345015;csv-b" + target, true);

            assertThat(report.refused()).isFalse();
            assertThat(report.rows().get(0).warning()).isEmpty();
            assertThat(report.rows().get(1).warning()).contains("+421212345015 in row 2", "another notation");
        });
    }

    @Test
    void rowsCreateChangeAndLeaveRoutes() {
        open((office, routes) -> {
            String queue = queue(office).getCode();
            String rows = "9001*;imp-1;QUEUE;" + queue + ";3;;yes\n9002;;EXTENSION;900;;;\n";
            assertThat(run(routes, rows, true)).satisfies(dry -> {
                assertThat(dry.imported()).isFalse();
                assertThat(dry.created()).isEqualTo(2);
            });
            assertThat(office.routes.find("imp-1")).isEmpty();

            assertThat(run(routes, rows, false).imported()).isTrue();
            office.flushAndForget();
            assertThat(office.routes.require("imp-1").getGifts().isVip()).isTrue();
            assertThat(office.routes.require("did-9002").getPattern()).isEqualTo("9002");

            office.flushAndForget();
            ImportReport again = run(routes, rows.replace(";3;", ";4;"), false);
            assertThat(again.rows())
                    .extracting(ImportReport.RowReport::result)
                    .containsExactly(Result.UPDATED, Result.UNCHANGED);
        });
    }

    @Test
    void waysWhileClosedAndWithoutTheAgentComeAndGo() {
        open((office, routes) -> {
            String queue = queue(office).getCode();
            Schedule hours = new Schedule();
            hours.setCode("hours-" + queue);
            hours.setName("Hours");
            office.schedules.save(hours);
            String heading = "pattern,target,otherwise,otherwiseType,schedule,closed,closedType\n";
            String row = "9301," + queue + ",+421905,EXTERNAL," + hours.getCode() + ",,message\n";
            assertThat(routes.run((heading + row).getBytes(UTF_8), false).imported())
                    .isTrue();
            office.flushAndForget();
            DidRoute made = office.routes.require("did-9301");
            assertThat(made.getOtherwise()).isNotNull();
            assertThat(made.getSchedule()).isNotNull();
            assertThat(made.getClosed()).isNotNull();
            String exported = routes.export()
                    .lines()
                    .filter(line -> line.startsWith("9301,"))
                    .findFirst()
                    .orElseThrow();
            assertThat(exported).endsWith(",EXTERNAL,'+421905," + hours.getCode() + ",MESSAGE,");

            routes.run(("pattern,target,closedType,closed,schedule\n9301," + queue + ",,,\n").getBytes(UTF_8), false);
            office.flushAndForget();
            DidRoute changed = office.routes.require("did-9301");
            assertThat(changed.getOtherwise()).as("its column was not there").isNotNull();
            assertThat(changed.getSchedule()).isNull();
            assertThat(changed.getClosed()).isNull();

            ImportReport wrong = routes.run(
                    ("pattern,target,schedule,otherwise\n9301," + queue + ",never,\n9302," + queue + ",,nowhere\n")
                            .getBytes(UTF_8),
                    true);
            assertThat(wrong.rows().get(0).message()).contains("schedule must be the code of a schedule, not never");
            assertThat(wrong.rows().get(1).message()).contains("otherwise.ref");
        });
    }

    @Test
    void oneWrongRowKeepsAllOut() {
        open((office, routes) -> {
            String queue = queue(office).getCode();
            ImportReport report = run(
                    routes,
                    "9101;a1;QUEUE;" + queue + ";;;\n9102;a2;QUEUE;nowhere;;;\n9103;a3;QUEUE;" + queue
                            + ";many;;\n9104;a1;QUEUE;"
                            + queue + ";;;\n9101;a5;QUEUE;" + queue + ";;;\n9105;a6;QUEUE;" + queue
                            + ";;klingon:2;\n9106;a7;EXTERNAL;00421,905;;;\n9107;a8;QUEUE;" + queue
                            + "\n9108;a9;MAGIC;x;;;\n",
                    false);
            assertThat(report.failed()).isEqualTo(8);
            assertThat(report.imported()).isFalse();
            assertThat(report.rows())
                    .extracting(ImportReport.RowReport::result)
                    .startsWith(Result.CREATED, Result.ERROR);
            assertThat(report.rows().stream().skip(1))
                    .allSatisfy(row -> assertThat(row.message()).isNotBlank());
            assertThat(report.rows().get(1).message()).contains("target.ref");
            assertThat(office.routes.find("a1")).isEmpty();
        });
    }

    @Test
    void twoThousandRowsAreOnePlan() {
        open((office, routes) -> {
            String queue = queue(office).getCode();
            String rows = IntStream.range(0, 2000)
                    .mapToObj(i -> "77" + (10_000 + i) + ";;QUEUE;" + queue + ";;;\n")
                    .collect(Collectors.joining());
            int before = office.plans().size();
            ImportReport report = run(routes, rows, false);
            assertThat(report.created()).isEqualTo(2000);
            assertThat(office.plans().stream().skip(before))
                    .singleElement()
                    .isInstanceOfSatisfying(RoutesPlanned.class, plan -> assertThat(plan.routes())
                            .hasSizeGreaterThanOrEqualTo(2000));
            assertThat(routes.export().lines())
                    .hasSizeGreaterThan(2000)
                    .anyMatch(line -> line.startsWith("7710000,did-7710000,QUEUE," + queue));
        });
    }
}
