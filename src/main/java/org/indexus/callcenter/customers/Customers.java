package org.indexus.callcenter.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.audit.Audit;
import org.indexus.callcenter.access.audit.AuditAction;
import org.indexus.callcenter.access.audit.AuditNote;
import org.indexus.callcenter.access.identity.Acting;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Rows;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.platform.numbers.WordSearch;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** All customers. Numbers are found in any notation; of several with the same number, the one who called last counts. */
@ApplicationScoped
@ChangedBy(
        value = {Role.AGENT, Role.SUPERVISOR},
        values = false)
public class Customers extends Entries<CustomerRecord> {

    private static final Map<String, String> ORDERS =
            Map.of("customerNumber", "c.customer_number", "email", "lower(c.email)", "vip", "c.vip");

    private static final int SHORTEST_SEARCH = 2;
    private static final Duration ONE_VIEWING = Duration.ofMinutes(10);

    @Inject
    private PhoneNumbers phoneNumbers;

    @Inject
    private Event<CustomerRemoved> removed;

    @Inject
    private Audit audit;

    @Inject
    private Acting acting;

    @Inject
    @ConfigProperty(name = "indexus.customers.agents-may-list", defaultValue = "false")
    private boolean agentsMayList;

    public Customers() {
        super(CustomerRecord.class);
    }

    /** Throws 422 for what is no telephone number, with the reason. */
    @Override
    @Transactional
    public CustomerRecord save(CustomerRecord customer) {
        customer.setNumbers(customer.getNumbers().stream()
                .map(number -> phoneNumbers.requireKey("numbers", number))
                .distinct()
                .toList());
        customer.noteSearchText();
        requireFree(customer);
        return super.save(customer);
    }

    /** For supervisors. Also takes the name from past calls. */
    @Override
    @Transactional
    @ChangedBy(value = Role.SUPERVISOR, values = false)
    public void remove(String ref) {
        CustomerId customer = new CustomerId(require(ref).getId());
        super.remove(ref);
        removed.fire(new CustomerRemoved(customer));
    }

    /** As {@link #require}, for somebody who will read it: that is noted, once in ten minutes for each reader. */
    public CustomerRecord view(String ref) {
        CustomerRecord customer = require(ref);
        audit.noteOnce(AuditNote.of(AuditAction.CUSTOMER_VIEWED, noun(), customer.getId(), ""), ONE_VIEWING);
        return customer;
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

    /** Those with this number, the one who called last first. Empty for a number without digits. */
    public List<CustomerRecord> byPhone(String number) {
        return phoneNumbers.key(number).map(this::byKey).orElse(List.of());
    }

    private List<CustomerRecord> byKey(String key) {
        return query("SELECT e FROM CustomerRecord e JOIN e.numbers n LEFT JOIN Contact c ON c.customerId = e.id"
                        + " WHERE n = :number ORDER BY c.lastCallAt DESC NULLS LAST, e.createdAt, e.id")
                .setParameter("number", key)
                .setMaxResults(500)
                .getResultList();
    }

    /** The others who have one of this customer's numbers: that is allowed, but rarely meant. */
    public List<SharedNumber> shared(CustomerRecord customer) {
        return customer.getNumbers().stream()
                .flatMap(number -> byKey(number).stream()
                        .filter(other -> !other.equals(customer))
                        .map(other -> new SharedNumber(number, other.getId(), other.getName())))
                .toList();
    }

    /**
     * Whether whoever asks may have all who match: an agent looks for one customer and takes no list of them away, unless {@code
     * indexus.customers.agents-may-list} is true.
     */
    public boolean mayList(@Nullable String search) {
        return acting.isSupervisorOrSystem()
                || agentsMayList
                || (search != null && search.strip().length() >= SHORTEST_SEARCH);
    }

    /** Throws 422 where {@link #mayList} says no. */
    private void requireMayList(@Nullable String search) {
        if (!mayList(search)) {
            throw ProblemException.invalid(
                    "q",
                    "REQUIRED",
                    "q or phone is required: at least " + SHORTEST_SEARCH + " characters to look for.");
        }
    }

    /** All of them, which is noted as an export. */
    @Override
    public Slice<CustomerRecord> slice(Paging paging) {
        requireMayList(null);
        audit.noteOnce(AuditNote.of(AuditAction.EXPORTED, noun(), "customers", "list"), ONE_VIEWING);
        return super.slice(paging);
    }

    /** By words of name, e-mail address, note, tag, number or customer number; in the order of creation. */
    public Slice<CustomerRecord> search(String text, Paging paging) {
        requireMayList(text);
        WordSearch search = WordSearch.of(text, phoneNumbers);
        return slice(paging, search.condition("e.searchText"), search::bind);
    }

    @Override
    public List<CustomerRecord> rows(Rows rows) {
        return rows(rows, Locale.ROOT);
    }

    /** One page of a lazy table, sorted as the reader's language does it. */
    public List<CustomerRecord> rows(Rows rows, Locale reader) {
        if (!mayList(rows.search())) {
            return List.of();
        }
        WordSearch search = WordSearch.of(rows.search(), phoneNumbers);
        Query ids = em.createNativeQuery(
                "SELECT c.id FROM customers c WHERE " + search.condition("c.search_text") + " ORDER BY "
                        + order(rows, reader),
                UUID.class);
        List<?> found = search.bind(ids)
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList();
        return query("SELECT e FROM CustomerRecord e WHERE e.id IN :ids")
                .setParameter("ids", found)
                .getResultStream()
                .sorted(Comparator.comparingInt(customer -> found.indexOf(customer.getId())))
                .toList();
    }

    private String order(Rows rows, Locale reader) {
        String by = rows.orderBy() == null ? "name" : rows.orderBy();
        String column = ORDERS.containsKey(by) ? ORDERS.get(by) : NameOrder.by("c.name", reader, em);
        String way = rows.ascending() ? " ASC" : " DESC";
        return column + way + ", c.id" + way;
    }

    /** Counts no further than {@link Paging#MOST_COUNTED}: nobody pages through more. */
    @Override
    public long count(String text) {
        if (!mayList(text)) {
            return 0;
        }
        WordSearch search = WordSearch.of(text, phoneNumbers);
        Query count = em.createNativeQuery(
                "SELECT count(*) FROM (SELECT 1 FROM customers c WHERE " + search.condition("c.search_text") + " LIMIT "
                        + Paging.MOST_COUNTED + ") counted",
                Long.class);
        return (Long) search.bind(count).getSingleResult();
    }

    public Optional<Contact> contact(CustomerRecord customer) {
        return Optional.ofNullable(em.find(Contact.class, customer.getId()));
    }

    /** The contacts of many at once, by the customer's id. */
    public Map<UUID, Contact> contacts(List<CustomerRecord> of) {
        return em.createQuery("SELECT c FROM Contact c WHERE c.customerId IN :ids", Contact.class)
                .setParameter("ids", of.stream().map(CustomerRecord::getId).toList())
                .getResultStream()
                .collect(Collectors.toMap(Contact::getCustomerId, contact -> contact));
    }

    /** What a call carries of the customer who has typed this number. */
    public Optional<Customer> whoTyped(String customerNumber) {
        return withCustomerNumber(customerNumber).map(this::asCaller);
    }

    /** What a call carries of this customer. */
    public Optional<Customer> whoIs(UUID customer) {
        return find(customer).map(this::asCaller);
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
        return List.of("e.searchText");
    }
}
