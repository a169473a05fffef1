package org.indexus.callcenter.access.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.access.identity.Acting;
import org.indexus.callcenter.access.identity.SignedIn;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.entries.Entry;
import org.indexus.callcenter.platform.problems.Problem;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every use case that changes something: lets pass whom {@link ChangedBy} names, and writes down what they changed.
 * It runs inside of the use case's transaction, so that what cannot be written down is rolled back.
 */
@ChangedBy({})
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class ChangeGuard {

    @Inject
    private Acting acting;

    @Inject
    private ChangeNotes notes;

    @PersistenceUnit(unitName = "callcentre")
    private EntityManagerFactory persistence;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        Optional<ChangedBy> rule = rule(call.getMethod(), call.getTarget().getClass());
        if (rule.isEmpty()) {
            return call.proceed();
        }
        requireAllowed(acting.person(), rule.get());
        if (!(call.getTarget() instanceof Entries<?> entries)) {
            return call.proceed();
        }
        Optional<? extends Entry> subject = subject(entries, call.getParameters());
        String name = subject.map(entries::title).orElse("");
        Snapshot before = committed(entries.type(), subject);
        Object result = call.proceed();
        Snapshot after = after(entries, subject, result);
        notes.write(new Change(entries.kind(), name, before, after, rule.get().values()), call);
        return result;
    }

    /** What counts for a method; empty for those that only read. */
    static Optional<ChangedBy> rule(Method method, Class<?> type) {
        ChangedBy own = method.getAnnotation(ChangedBy.class);
        if (own != null) {
            return Optional.of(own);
        }
        return method.isAnnotationPresent(Transactional.class)
                ? Optional.ofNullable(type.getAnnotation(ChangedBy.class))
                : Optional.empty();
    }

    /** Throws 403 for a person without any of the roles; the system may. */
    static void requireAllowed(Optional<SignedIn> person, ChangedBy rule) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(List.of(rule.value()));
        if (person.isPresent() && person.get().getRoles().stream().noneMatch(wanted::contains)) {
            throw new ProblemException(Problem.of(403, "FORBIDDEN", "Your roles do not allow this.", List.of()));
        }
    }

    /** What a use case is given first: the entry itself, or its reference. */
    private static Optional<? extends Entry> subject(Entries<?> entries, Object[] arguments) {
        if (arguments.length == 0) {
            return Optional.empty();
        }
        if (entries.type().isInstance(arguments[0])) {
            return Optional.of((Entry) arguments[0]);
        }
        return arguments[0] instanceof String ref ? entries.find(ref) : Optional.empty();
    }

    /** As it was before this transaction, whatever this one holds in its hands. */
    private Snapshot committed(Class<? extends Entry> type, Optional<? extends Entry> subject) {
        if (subject.isEmpty()) {
            return Snapshot.NOTHING;
        }
        EntityManager apart = persistence.createEntityManager();
        try {
            return Snapshot.of(apart.find(type, subject.get().getId()));
        } finally {
            apart.close();
        }
    }

    private static Snapshot after(Entries<?> entries, Optional<? extends Entry> subject, @Nullable Object result) {
        if (entries.type().isInstance(result)) {
            return Snapshot.of((Entry) result);
        }
        return subject.flatMap(entry -> entries.find(entry.getId()))
                .map(Snapshot::of)
                .orElse(Snapshot.NOTHING);
    }
}
