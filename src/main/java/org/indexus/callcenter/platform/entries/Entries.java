package org.indexus.callcenter.platform.entries;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.indexus.callcenter.platform.problems.ProblemException;

/**
 * A collection of entries in the database: find, list, save, remove. A feature's collection extends it with its own
 * questions and use cases, each of them one transaction.
 *
 * <p>What is read outside of a transaction is detached: change it at leisure and {@link #save} it; if somebody else was
 * faster, that throws {@link jakarta.persistence.OptimisticLockException}. A failed save leaves the argument as it was.
 *
 * <p>Reading is a transaction, too: on Payara, a request that reads, writes in a transaction and reads again without one gets
 * a closed entity manager.
 */
@Transactional
public abstract class Entries<E extends Entry> {

    @PersistenceContext(unitName = "callcentre")
    protected EntityManager em;

    @Inject
    protected Uses uses;

    private final Class<E> type;

    protected Entries(Class<E> type) {
        this.type = type;
    }

    /** The columns in which people search, as JPQL on {@code e}; the first one orders lists. */
    protected abstract List<String> searched();

    /** The entity's name in JPQL. */
    protected String entity() {
        return type.getName();
    }

    /** What people call it, like {@code "queue"}. */
    protected abstract String noun();

    /** The class of the entries. */
    public Class<E> type() {
        return type;
    }

    /** As {@link #noun}, for whoever writes down what was done to which kind of thing. */
    public String kind() {
        return noun();
    }

    /** As {@link #name}, for the same. */
    public String title(Entry entry) {
        return name(type.cast(entry));
    }

    public Optional<E> find(UUID id) {
        return Optional.ofNullable(em.find(type, id));
    }

    /** By id; features with codes accept these, too. Empty for rubbish. */
    public Optional<E> find(String ref) {
        return uuid(ref).flatMap(this::find);
    }

    /** As {@link #find}; throws 404. */
    public E require(String ref) {
        return find(ref).orElseThrow(() -> ProblemException.notFound(noun() + " " + shortened(ref)));
    }

    /** In the order of creation. */
    public List<E> all() {
        return query("SELECT e FROM " + entity() + " e ORDER BY e.createdAt, e.id")
                .getResultList();
    }

    /** One page of a REST list, in the order of creation. */
    public Slice<E> slice(Paging paging) {
        return slice(paging, "1 = 1", UnaryOperator.identity());
    }

    /** One page of those for whom a condition on {@code e} holds. */
    protected Slice<E> slice(Paging paging, String condition, UnaryOperator<TypedQuery<E>> parameters) {
        return Slice.of(paging, window -> parameters
                .apply(window.bind(query("SELECT e FROM " + entity() + " e WHERE " + condition + " AND "
                        + window.condition("e") + " ORDER BY e.createdAt, e.id")))
                .getResultList());
    }

    /** One page of a lazy table. */
    public List<E> rows(Rows rows) {
        TypedQuery<E> query = query("SELECT e FROM " + entity() + " e WHERE " + matches() + " ORDER BY "
                + rows.order("e", searched().get(0)) + ", e.id");
        return query.setParameter("search", pattern(rows.search()))
                .setFirstResult(rows.first())
                .setMaxResults(rows.size())
                .getResultList();
    }

    /** How many rows a lazy table has. */
    public long count(String search) {
        return em.createQuery("SELECT count(e) FROM " + entity() + " e WHERE " + matches(), Long.class)
                .setParameter("search", pattern(search))
                .getSingleResult();
    }

    /** Creates or changes; returns what is kept now, with its new version. */
    @Transactional
    public E save(E entry) {
        E kept = em.merge(entry);
        em.flush();
        return kept;
    }

    /** Deletes, or throws 409 with what uses it. */
    @Transactional
    public void remove(String ref) {
        E entry = require(ref);
        uses.requireNone(entry, noun() + " " + name(entry));
        em.remove(em.contains(entry) ? entry : em.merge(entry));
        em.flush();
    }

    /**
     * As it is now, and nobody else's to change until the transaction ends; empty when it is gone. Locked before it is read:
     * PostgreSQL does not lock what was joined to it from outside, so Hibernate would read first and lock afterwards.
     */
    protected Optional<E> locked(UUID id) {
        em.createNativeQuery("SELECT id FROM " + type.getAnnotation(Table.class).name() + " WHERE id = :id FOR UPDATE")
                .setParameter("id", id)
                .getResultList();
        Optional<E> entry = find(id);
        entry.ifPresent(em::refresh);
        return entry;
    }

    /** How messages name an entry. */
    protected String name(E entry) {
        return entry.getId().toString();
    }

    protected TypedQuery<E> query(String jpql) {
        return em.createQuery(jpql, type);
    }

    /** Call it after the change was flushed, so that the numbers rise in the order of the commits. */
    protected long nextPlanRevision() {
        return next("plan_revision");
    }

    /** The next number of a sequence of ours. */
    protected long next(String sequence) {
        Number number = (Number)
                em.createNativeQuery("SELECT nextval('" + sequence + "')").getSingleResult();
        return number.longValue();
    }

    /** Matches everything when the search is empty. */
    protected String matches() {
        return searched().stream()
                .map(column -> "lower(coalesce(" + column + ", '')) LIKE :search ESCAPE '!'")
                .collect(joining(" OR ", "(", ")"));
    }

    protected static String pattern(String search) {
        String text = search.strip().toLowerCase(Locale.ROOT);
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    protected static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static String shortened(String ref) {
        return ref.length() <= 64 ? ref : ref.substring(0, 64) + "…";
    }
}
