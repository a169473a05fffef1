package org.indexus.callcenter.customers;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.platform.words.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** One customer. Without an {@code id} it creates one, with the {@code phone} of a caller filled in. */
@Named
@ViewScoped
public class CustomerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Customers customers;

    @Inject
    private PhoneNumbers phoneNumbers;

    private @Nullable String id;
    private @Nullable String phone;
    private CustomerRecord customer = new CustomerRecord();

    public void load() {
        if (id != null) {
            customer = customers.view(id);
        } else if (phone != null) {
            customer.setNumbers(List.of(phone));
        }
    }

    public void save() {
        boolean created = customer.isNew();
        if (!Notices.attempt(() -> customer = customers.save(customer), "Saved.")) {
            return;
        }
        customers.shared(customer).forEach(this::warn);
        if (created) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect("customers/detail?id=%s", customer.getId().toString());
        }
    }

    private void warn(SharedNumber shared) {
        Notices.warned(phoneNumbers.formatted(shared.number()) + " is also a number of " + shared.customerName()
                + ". Calls from it are shown as of the one who called last.");
    }

    public void delete() {
        String name = customer.getName();
        if (Notices.attempt(() -> customers.remove(customer.getId().toString()), name + " is deleted.")) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect("customers");
        }
    }

    /** One number a line. */
    public String getNumbers() {
        return String.join(
                "\n",
                customer.getNumbers().stream().map(phoneNumbers::formatted).toList());
    }

    public void setNumbers(@Nullable String lines) {
        customer.setNumbers(parts(lines, "\\R"));
    }

    public String getTags() {
        return String.join(", ", customer.getTags());
    }

    public void setTags(@Nullable String tags) {
        customer.setTags(parts(tags, ","));
    }

    private static List<String> parts(@Nullable String text, String separator) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(separator, -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    public CustomerRecord getCustomer() {
        return customer;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }
}
