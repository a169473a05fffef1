package org.indexus.callcenter.prompts;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.indexus.callcenter.platform.entries.Entry;

/** Something that callers hear, in one or more languages. */
@Entity
@Table(name = "prompts")
public class Prompt extends Entry {

    @Column(nullable = false)
    @NotBlank(message = "code is required")
    @Size(max = 64, message = "code may have at most 64 characters")
    @Pattern(
            regexp = "(?![0-9a-fA-F]{8}-[0-9a-fA-F]{4}-)[A-Za-z0-9][A-Za-z0-9_.-]*",
            message = "Use letters, digits, _ . -; start with a letter or digit. It may not look like an id.")
    private String code = "";

    @Column(nullable = false)
    @NotBlank(message = "name is required")
    @Size(max = 100, message = "name may have at most 100 characters")
    private String name = "";

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "prompt_id", nullable = false)
    @OrderBy("createdAt, id")
    private List<PromptVariant> variants = new ArrayList<>();

    /** How the engine and all plans name it. */
    public String media() {
        return PromptNames.SCHEME + getId();
    }

    /** In this very language. */
    public Optional<PromptVariant> variant(String language) {
        return variants.stream()
                .filter(variant -> variant.getLanguage().equalsIgnoreCase(language))
                .findFirst();
    }

    /** The oldest first. */
    public List<PromptVariant> getVariants() {
        return variants;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
