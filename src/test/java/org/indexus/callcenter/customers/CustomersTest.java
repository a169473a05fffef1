package org.indexus.callcenter.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indexus.callcenter.Office;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.platform.database.TestDatabase;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Rows;
import org.indexus.callcenter.platform.entries.Slice;
import org.junit.jupiter.api.Test;

class CustomersTest {

    private static final Paging ALL = new Paging("500", null);

    private static CustomerRecord customer(String name, String... numbers) {
        CustomerRecord customer = new CustomerRecord();
        customer.setName(name);
        customer.setNumbers(List.of(numbers));
        return customer;
    }

    @Test
    void isFoundByEveryNotationOfTheNumber() {
        Office.open(office -> {
            CustomerRecord jan = office.customers.save(customer("Ján", "0905 123 456"));

            assertThat(jan.getNumbers()).containsExactly("+421905123456");
            for (String notation :
                    List.of("+421905123456", "00421905123456", "0905123456", "0905/123 456", "+421 905 123-456")) {
                assertThat(office.customers.byPhone(notation)).as(notation).contains(jan);
            }
        });
    }

    @Test
    void extensionsAreNumbersToo() {
        Office.open(office -> {
            CustomerRecord desk = office.customers.save(customer("Desk", "7 031"));

            assertThat(office.customers.byPhone("7031")).contains(desk);
        });
    }

    @Test
    void nobodyIsWithheldOrHostile() {
        Office.open(office -> {
            for (String number : List.of("", "anonymous", "'; DROP TABLE customers", "💥", "+", "x".repeat(500))) {
                assertThat(office.customers.byPhone(number)).as(number).isEmpty();
                assertThatThrownBy(() -> office.customers.save(customer("Nobody", number)))
                        .hasMessageContaining("PHONE_NUMBER");
            }
        });
    }

    @Test
    void ofSeveralWithOneNumberTheLastCallerCounts() {
        UUID agent = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-23T10:00:00Z");
        Office.open(office -> {
            CustomerRecord one = office.customers.save(customer("One", "+421905000111"));
            CustomerRecord two = office.customers.save(customer("Two", "+421905000111"));
            office.customers.remember(two.getId(), UUID.randomUUID(), at, agent);

            assertThat(office.customers.byPhone("0905000111")).containsExactly(two, one);
        });
        TestDatabase.get()
                .run(session -> session.doWork(connection -> {
                    var caller =
                            CallerLookup.withNumber(connection, "+421905000111").orElseThrow();
                    assertThat(caller.name()).isEqualTo("Two");
                    assertThat(caller.lastAgent()).isEqualTo(new AgentId(agent));
                    assertThat(caller.lastCallAt()).isEqualTo(at);
                    assertThat(CallerLookup.withNumber(connection, "+421905000999"))
                            .isEmpty();
                }));
    }

    @Test
    void aCustomerNumberBelongsToOneWhoIsKnownByIt() {
        Office.open(office -> {
            CustomerRecord numbered = customer("Numbered", "+421905000222");
            numbered.setCustomerNumber("70 4711");
            CustomerRecord kept = office.customers.save(numbered);

            assertThat(office.customers.whoTyped("704711").orElseThrow().name()).isEqualTo("Numbered");
            assertThat(office.customers.whoTyped("70471")).isEmpty();
            assertThat(office.customers.search("704711", ALL).items()).containsExactly(kept);
            CustomerRecord other = customer("Other");
            other.setCustomerNumber("704711");
            assertThatThrownBy(() -> office.customers.save(other)).hasMessageContaining("DUPLICATE");
            kept.setCustomerNumber(" ");
            assertThat(office.customers.save(kept).getCustomerNumber()).isNull();
        });
    }

    @Test
    void isFoundByWhatTheListShowsInEveryNotation() {
        Office.open(office -> {
            CustomerRecord kept = office.customers.save(customer("Ján Kova\u0301c\u030c", "+421905123456"));
            office.customers.save(customer("Somebody else", "+421903999888"));

            assertThat(kept.getName()).isEqualTo("Ján Kováč");
            for (String typed : List.of(
                    "ko",
                    "j",
                    "ja ko",
                    "42 jan",
                    "kovac",
                    "KOVÁČ",
                    "Kova\u0301c\u030c",
                    "kovac jan",
                    "0905 123 456",
                    "0905123",
                    "0905/12",
                    "905 123",
                    "+421 905",
                    "00421905",
                    "+421 (0)905 123",
                    "421905",
                    "+421\u00a0905\u2011123",
                    "jan 0905")) {
                assertThat(office.customers.search(typed, ALL).items())
                        .as(typed)
                        .containsExactly(kept);
                assertThat(office.customers.rows(Rows.first(10, typed)))
                        .as(typed)
                        .containsExactly(kept);
                assertThat(office.customers.count(typed)).as(typed).isEqualTo(1);
            }
            assertThat(office.customers.search("kovac 0903", ALL).items()).isEmpty();
            assertThat(office.customers.search("ac", ALL).items())
                    .as("within a word three letters are needed")
                    .isEmpty();
        });
    }

    @Test
    void namesAreSortedInTheReadersLanguage() {
        Office.open(office -> {
            for (String name : List.of("zz Cyril", "zz Čierny", "zz Chmel", "zz Hruška", "zz Dub")) {
                office.customers.save(customer(name));
            }

            assertThat(office.customers.rows(Rows.first(10, "zz"), Locale.forLanguageTag("sk")))
                    .extracting(CustomerRecord::getName)
                    .containsExactly("zz Cyril", "zz Čierny", "zz Dub", "zz Hruška", "zz Chmel");
            assertThat(office.customers.rows(Rows.first(10, "zz"), Locale.ENGLISH))
                    .extracting(CustomerRecord::getName)
                    .containsExactly("zz Chmel", "zz Čierny", "zz Cyril", "zz Dub", "zz Hruška");
        });
    }

    @Test
    void ofManyWithOneNameEachIsOnOnePage() {
        Office.open(office -> {
            List<CustomerRecord> all = Stream.generate(() -> office.customers.save(customer("yy Same")))
                    .limit(5)
                    .toList();

            List<CustomerRecord> seen = IntStream.of(0, 2, 4)
                    .mapToObj(first -> office.customers.rows(new Rows(first, 2, "name", true, "yy same")))
                    .flatMap(List::stream)
                    .toList();
            assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
            Slice<CustomerRecord> first = office.customers.search("yy same", new Paging("3", null));
            Slice<CustomerRecord> rest = office.customers.search("yy same", new Paging("3", first.next()));
            assertThat(Stream.concat(first.items().stream(), rest.items().stream()))
                    .containsExactlyElementsOf(all);
            assertThat(rest.next()).isNull();
        });
    }

    @Test
    void aNumberOfTwoCustomersIsTold() {
        Office.open(office -> {
            CustomerRecord one = office.customers.save(customer("One", "+421905000333"));
            CustomerRecord two = office.customers.save(customer("Two", "0905 000 333", "0905 000 444"));

            assertThat(office.customers.shared(two))
                    .containsExactly(new SharedNumber("+421905000333", one.getId(), "One"));
            assertThat(office.customers.shared(customer("Three", "+421905000555")))
                    .isEmpty();
        });
    }

    @Test
    void theDeletedAreNotFound() {
        Office.open(office -> {
            CustomerRecord gone = office.customers.save(customer("Gone", "+421905000666"));
            office.customers.remove(gone.getId().toString());

            assertThat(office.customers.byPhone("+421905000666")).isEmpty();
            assertThat(office.customers.count("0905 000 666")).isZero();
        });
    }

    @Test
    void twoNumbersInOneFieldAreRefusedWithTheReason() {
        Office.open(office -> assertThatThrownBy(() -> office.customers.save(customer("Two", "0905123456, 0903111222")))
                .hasMessageContaining("TWO_NUMBERS")
                .hasMessageContaining("holds two numbers"));
    }

    @Test
    void searchTakesEveryCharacterAsItIs() {
        Office.open(office -> {
            CustomerRecord odd = customer("100%_sure! <b>\"O'Neil\"</b>");
            odd.setTags(List.of("zmluva"));
            CustomerRecord kept = office.customers.save(odd);
            office.customers.save(customer("Somebody else"));

            assertThat(office.customers.search("100%_SURE!", ALL).items()).containsExactly(kept);
            assertThat(office.customers.search("o'neil", ALL).items()).contains(kept);
            assertThat(office.customers.search("ZMLUVA", ALL).items()).containsExactly(kept);
            assertThat(office.customers.rows(Rows.first(10, "100%_"))).containsExactly(kept);
            assertThat(office.customers.count("100%_")).isEqualTo(1);
        });
    }
}
