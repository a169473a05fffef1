package org.indexus.callcenter.customers;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer on the wire. */
@Schema(
        name = "Customer",
        example =
                "{\"name\":\"Ján Kováč\",\"numbers\":[\"+421905123456\"],\"email\":\"jan@example.com\",\"vip\":true,"
                        + "\"notes\":\"Prefers to be called in the morning\",\"tags\":[\"contract\"],\"customerNumber\":\"20456\"}")
public record CustomerJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String name,

        @Schema(description = "In any notation; E.164 comes back where there is one") @Nullable
        List<String> numbers,

        @Nullable String email,
        @Nullable Boolean vip,
        @Nullable String notes,
        @Nullable List<String> tags,

        @Schema(description = "Digits by which the caller is known who types them; each number once", example = "20456")
        @Nullable
        String customerNumber,

        @Schema(readOnly = true) @Nullable Instant lastCallAt,
        @Schema(readOnly = true) @Nullable UUID lastAgentId,

        @Schema(
                readOnly = true,
                description =
                        "Who else has one of these numbers; told where one customer is answered and somebody has, not in lists")
        @Nullable
        List<SharedNumber> sharedNumbers) {

    static CustomerJson of(
            CustomerRecord customer, @Nullable Contact contact, @Nullable List<SharedNumber> sharedNumbers) {
        return new CustomerJson(
                customer.getId(),
                customer.getName(),
                List.copyOf(customer.getNumbers()),
                customer.getEmail(),
                customer.isVip(),
                customer.getNotes(),
                List.copyOf(customer.getTags()),
                customer.getCustomerNumber(),
                contact == null ? null : contact.getLastCallAt(),
                contact == null ? null : contact.getLastAgentId(),
                sharedNumbers == null || sharedNumbers.isEmpty() ? null : sharedNumbers);
    }

    CustomerRecord applyTo(CustomerRecord customer) {
        customer.setName(requireNonNullElse(name, ""));
        customer.setNumbers(requireNonNullElse(numbers, List.of()));
        customer.setEmail(email);
        customer.setCustomerNumber(customerNumber);
        customer.setVip(vip != null && vip);
        customer.setNotes(notes);
        customer.setTags(requireNonNullElse(tags, List.of()));
        return customer;
    }
}
