package org.indexus.callcenter.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.Customer;
import org.indexus.callcenter.engine.CustomerId;
import org.indexus.callcenter.platform.Entries;
import org.indexus.callcenter.platform.Paging;
import org.indexus.callcenter.platform.PhoneNumbers;
import org.indexus.callcenter.platform.ProblemException;
import org.indexus.callcenter.platform.Slice;
import org.jspecify.annotations.Nullable;

/** All customers. Numbers are found in any notation; of several with the same number, the one who called last counts. */
@ApplicationScoped
public class Customers extends Entries<CustomerRecord> {

    @Inject
    private PhoneNumbers phoneNumbers;

    public Customers() {
        super(CustomerRecord.class);
    }

    /** Throws 422 for a number without digits. */
    @Override
    @Transactional
    public CustomerRecord save(CustomerRecord customer) {
        customer.setNumbers(
                customer.getNumbers().stream().map(this::requireKey).distinct().toList());
        requireFree(customer);
        return super.save(customer);
    }

    private void requireFree(CustomerRecord customer) {
        withCustomerNumber(customer.getCustomerNumber())
                .filter(other -> !other.equals(customer))
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                            "DUPLICATE",
                            "The customer number " + customer.getCustomerNumber() + " belongs to " + other.getName()
                                    + " already.");
                });
    }

    private Optional<CustomerRecord> withCustomerNumber(@Nullable String number) {
        return number == null
                ? Optional.empty()
                : query("SELECT e FROM CustomerRecord e WHERE e.customerNumber = :number")
                        .setParameter("number", number)
                        .getResultStream()
                        .findFirst();
    }

    private String requireKey(@Nullable String number) {
        return key(number)
                .orElseThrow(() -> ProblemException.invalid(
                        "numbers",
                        "PHONE_NUMBER",
                        "numbers must be telephone numbers like +421905123456 or extensions like 100."));
    }

    /** What all notations of a number have in common: E.164, else the bare digits (an extension). */
    private Optional<String> key(@Nullable String number) {
        return phoneNumbers.e164(number).or(() -> extension(number));
    }

    private static Optional<String> extension(@Nullable String number) {
        if (number == null || !number.matches("[0-9 ()/+*#.-]{1,40}")) {
            return Optional.empty();
        }
        String digits = number.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? Optional.empty() : Optional.of(digits);
    }

    /** Those with this number, the one who called last first. Empty for a number without digits. */
    public List<CustomerRecord> byPhone(String number) {
        return key(number).map(this::byKey).orElse(List.of());
    }

    private List<CustomerRecord> byKey(String key) {
        return query("SELECT e FROM CustomerRecord e LEFT JOIN Contact c ON c.customerId = e.id"
                        + " WHERE :number MEMBER OF e.numbers ORDER BY c.lastCallAt DESC NULLS LAST, e.createdAt, e.id")
                .setParameter("number", key)
                .setMaxResults(500)
                .getResultList();
    }

    /** By name, e-mail address, note, tag or customer number. */
    public Slice<CustomerRecord> search(String text, Paging paging) {
        return slice(paging, matches(), query -> query.setParameter("search", pattern(text)));
    }

    public Optional<Contact> contact(CustomerRecord customer) {
        return Optional.ofNullable(em.find(Contact.class, customer.getId()));
    }

    /** What a call carries of the customer. */
    public Optional<Customer> whoCalls(String number) {
        return byPhone(number).stream().findFirst().map(this::asCaller);
    }

    /** What a call carries of the customer who has typed this number. */
    public Optional<Customer> whoTyped(String customerNumber) {
        return withCustomerNumber(customerNumber).map(this::asCaller);
    }

    private Customer asCaller(CustomerRecord record) {
        Optional<Contact> contact = contact(record);
        return new Customer(
                new CustomerId(record.getId()),
                record.getName(),
                record.isVip(),
                contact.map(Contact::getLastAgentId).map(AgentId::new).orElse(null),
                contact.map(Contact::getLastCallAt).orElse(null));
    }

    /** Remembers a call that has ended; ignored for a customer who was deleted meanwhile. */
    @Transactional
    public void remember(UUID customer, UUID call, Instant arrivedAt, @Nullable UUID agent) {
        if (find(customer).isEmpty()) {
            return;
        }
        Contact contact = Optional.ofNullable(em.find(Contact.class, customer)).orElseGet(() -> new Contact(customer));
        contact.note(call, arrivedAt, agent);
        em.persist(contact);
    }

    @Override
    protected String name(CustomerRecord customer) {
        return customer.getName();
    }

    @Override
    protected String noun() {
        return "customer";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.name", "e.email", "e.notes", "e.customerNumber");
    }

    /** Besides the columns: the digits of a number, and tags. */
    @Override
    protected String matches() {
        return "(" + super.matches()
                + " OR EXISTS (SELECT 1 FROM CustomerRecord n JOIN n.numbers nn WHERE n = e AND nn LIKE :search ESCAPE '!')"
                + " OR EXISTS (SELECT 1 FROM CustomerRecord t JOIN t.tags tt WHERE t = e AND lower(tt) LIKE :search ESCAPE '!'))";
    }
}
