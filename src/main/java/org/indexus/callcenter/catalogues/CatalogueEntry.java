package org.indexus.callcenter.catalogues;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.indexus.callcenter.platform.entries.Entry;

/** A code and what people read for it. */
@MappedSuperclass
public abstract class CatalogueEntry extends Entry {

    @Column(nullable = false)
    @NotBlank(message = "code is required")
    @Size(max = 64, message = "code may have at most 64 characters")
    @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9_.-]*",
            message = "Use letters, digits, _ . -; start with a letter or digit.")
    private String code = "";

    @Column(nullable = false)
    @NotBlank(message = "label is required")
    @Size(max = 100, message = "label may have at most 100 characters")
    private String label = "";

    protected CatalogueEntry() {}

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
