package org.indexus.callcenter.customers;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.indexus.callcenter.platform.entries.Entry;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.numbers.Typed;
import org.jspecify.annotations.Nullable;

/** What we know of somebody who calls. (The engine's word {@code Customer} is the little of it that a call carries.) */
@Entity
@Table(name = "customers")
public class CustomerRecord extends Entry {

    @Column(nullable = false)
    @NotBlank(message = "name is required")
    @Size(max = 200, message = "name may have at most 200 characters")
    private String name = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = Paging.MOST)
    @CollectionTable(name = "customer_numbers", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "place")
    @Column(name = "number", nullable = false)
    @Size(max = 20, message = "numbers may have at most 20 entries")
    private List<String> numbers = new ArrayList<>();

    /** By which the caller is known who types it. */
    @Column(name = "customer_number")
    @Size(max = 32, message = "customerNumber may have at most 32 digits")
    @Pattern(regexp = "[0-9]*", message = "customerNumber has digits only, for callers type it on their telephone")
    private @Nullable String customerNumber;

    @Column
    @Email(message = "Enter a valid e-mail address.")
    @Size(max = 200, message = "email may have at most 200 characters")
    private @Nullable String email;

    @Column(nullable = false)
    private boolean vip;

    @Column
    @Size(max = 10_000, message = "notes may have at most 10000 characters")
    private @Nullable String notes;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = Paging.MOST)
    @CollectionTable(name = "customer_tags", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "place")
    @Column(name = "tag", nullable = false)
    @Size(max = 20, message = "tags may have at most 20 entries")
    private List<
                    @NotBlank(message = "a tag must not be empty")
                    @Size(max = 50, message = "a tag may have at most 50 characters") String>
            tags = new ArrayList<>();

    /** What a search looks at, folded; {@link Customers#save} keeps it. */
    @Column(name = "search_text", nullable = false)
    private String searchText = "";

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.composed(name).strip();
    }

    /** E.164 where they have one; {@link Customers#save} makes them so. */
    public List<String> getNumbers() {
        return numbers;
    }

    public void setNumbers(List<String> numbers) {
        this.numbers = new ArrayList<>(numbers);
    }

    public @Nullable String getCustomerNumber() {
        return customerNumber;
    }

    /** Blanks are left out; empty is none. */
    public void setCustomerNumber(@Nullable String customerNumber) {
        String digits = customerNumber == null ? "" : customerNumber.replaceAll("\\s", "");
        this.customerNumber = digits.isEmpty() ? null : digits;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null || email.isBlank() ? null : email.strip();
    }

    public boolean isVip() {
        return vip;
    }

    public void setVip(boolean vip) {
        this.vip = vip;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes == null || notes.isBlank() ? null : notes;
    }

    public List<String> getTags() {
        return tags;
    }

    public void setTags(List<String> tags) {
        this.tags = new ArrayList<>(tags);
    }

    /** Each on a line of its own, so that no word is found across two of them. */
    void noteSearchText() {
        searchText = Stream.concat(
                        Stream.of(name, email, notes, customerNumber), Stream.concat(tags.stream(), numbers.stream()))
                .filter(Objects::nonNull)
                .map(Typed::folded)
                .collect(Collectors.joining("\n"));
    }
}
