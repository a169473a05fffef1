package org.indexus.callcenter.prompts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.indexus.callcenter.access.ChangedBy;
import org.indexus.callcenter.access.Role;
import org.indexus.callcenter.platform.entries.Entries;
import org.indexus.callcenter.platform.problems.ProblemException;

/** All prompts with their variants and their audio. Each change is on the {@link PromptShelf} as soon as it is committed. */
@ApplicationScoped
@ChangedBy(Role.ADMIN)
public class Prompts extends Entries<Prompt> {

    private static final int MOST_VARIANTS = 50;

    @Inject
    private Event<PromptChanged> changes;

    public Prompts() {
        super(Prompt.class);
    }

    /** By id or code. */
    @Override
    public Optional<Prompt> find(String ref) {
        return super.find(ref).or(() -> query("SELECT e FROM Prompt e WHERE e.code = :code")
                .setParameter("code", ref)
                .getResultStream()
                .findFirst());
    }

    /** Throws 409 for a code that another prompt has. */
    @Override
    @Transactional
    public Prompt save(Prompt prompt) {
        query("SELECT e FROM Prompt e WHERE e.code = :code")
                .setParameter("code", prompt.getCode())
                .getResultStream()
                .filter(other -> !other.equals(prompt))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                            "DUPLICATE",
                            "The prompt " + other.getName() + " has the code " + other.getCode()
                                    + " already. Choose another one.");
                });
        Prompt kept = super.save(prompt);
        announce(kept);
        return kept;
    }

    @Override
    @Transactional
    public void remove(String ref) {
        Prompt prompt = require(ref);
        super.remove(ref);
        changes.fire(new PromptChanged(prompt.getId(), nextPlanRevision(), List.of()));
    }

    /** The code of each, by what is kept of it in a field. */
    Map<String, String> codes() {
        return em.createQuery("SELECT p.id, p.code FROM Prompt p", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> PromptNames.SCHEME + row[0], row -> (String) row[1]));
    }

    /** A number lower than that of any change that is committed from now on. */
    long revision() {
        return nextPlanRevision();
    }

    /** What uses it, in words. */
    public List<String> uses(Prompt prompt) {
        return uses.of(prompt);
    }

    /** Makes, or replaces, the variant in a language, and keeps its audio. */
    @Transactional
    Prompt put(String ref, String language, VariantContent content) {
        Prompt prompt = lock(ref);
        PromptVariant variant = prompt.variant(language).orElseGet(() -> add(prompt, language));
        variant.become(content);
        em.flush();
        keep(variant.getId(), content);
        announce(prompt);
        return prompt;
    }

    private static PromptVariant add(Prompt prompt, String language) {
        if (prompt.getVariants().size() == MOST_VARIANTS) {
            throw ProblemException.conflict("FULL", "A prompt may have at most " + MOST_VARIANTS + " languages.");
        }
        PromptVariant variant = new PromptVariant(language);
        prompt.getVariants().add(variant);
        return variant;
    }

    private void keep(UUID variant, VariantContent content) {
        em.createQuery("DELETE FROM PromptAudio a WHERE a.variant = :variant")
                .setParameter("variant", variant)
                .executeUpdate();
        if (content.wav() != null) {
            em.persist(new PromptAudio(variant, content.wav()));
            em.flush();
        }
    }

    /** Throws 404 for a language that the prompt does not have. */
    @Transactional
    public Prompt removeVariant(String ref, String language) {
        Prompt prompt = lock(ref);
        prompt.getVariants().remove(requireVariant(prompt, language));
        em.flush();
        announce(prompt);
        return prompt;
    }

    /** Throws 404 for a language that the prompt does not have. */
    public PromptVariant requireVariant(Prompt prompt, String language) {
        return prompt.variant(Languages.tag(language))
                .orElseThrow(() -> ProblemException.notFound(
                        "variant " + Languages.tag(language) + " of the prompt " + prompt.getCode()));
    }

    /** The audio of a variant; empty for Asterisk's own sounds, and when the audio is no longer the one with this hash. */
    public Optional<byte[]> audio(UUID variant, String hash) {
        return em.createQuery(
                        "SELECT a FROM PromptAudio a, PromptVariant v"
                                + " WHERE a.variant = :variant AND v.id = a.variant AND v.hash = :hash",
                        PromptAudio.class)
                .setParameter("variant", variant)
                .setParameter("hash", hash)
                .getResultStream()
                .map(PromptAudio::wav)
                .findFirst();
    }

    /** Two who change the variants of one prompt take turns by this. */
    private Prompt lock(String ref) {
        Prompt locked = locked(require(ref).getId()).orElseThrow(() -> ProblemException.notFound("prompt " + ref));
        em.lock(locked, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return locked;
    }

    private void announce(Prompt prompt) {
        changes.fire(new PromptChanged(prompt.getId(), nextPlanRevision(), Shelved.of(prompt)));
    }

    @Override
    protected String name(Prompt prompt) {
        return prompt.getCode();
    }

    @Override
    protected String noun() {
        return "prompt";
    }

    @Override
    protected List<String> searched() {
        return List.of("e.name", "e.code");
    }
}
