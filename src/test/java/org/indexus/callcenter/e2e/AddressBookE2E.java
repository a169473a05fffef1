package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The address book in Settings. */
class AddressBookE2E {

    @Test
    void anAdministratorKeepsTheAddressBook() {
        Product product = Product.running();
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String number = "9" + System.nanoTime() % 100_000_000;
        product.admin()
                .post(
                        "/directory/entries",
                        createObjectBuilder()
                                .add("name", "Recepcia " + mark)
                                .add("number", number)
                                .add("type", "EXTENSION"))
                .orThrow("entry");
        try (Browser admin = Browser.of(product, product.asterisk("22"), "admin")) {
            admin.open("/settings/address-book?q=" + mark);
            Page page = admin.page();
            page.locator("#entries\\:name").fill("Košice " + mark);
            page.locator("#entries\\:number").fill("900;901");
            admin.button("Add").click();
            admin.sees("Number: 1 to 32 digits, * or #, with a + in front if it is international.");
            page.locator("#entries\\:number").fill("+421 55 " + number.substring(0, 6));
            admin.button("Add").click();
            admin.sees("Košice " + mark + " is added.");
            admin.open("/settings/address-book?q=" + mark);
            assertThat(page.locator(".ui-datatable-data tr")).hasCount(2);
            assertThat(Axe.barriers(page)).isEmpty();
            admin.picture("address-book");
            admin.pictureInTheDark("address-book-dark");
            admin.pictureOnATelephone("address-book-narrow");
            page.getByText("Recepcia " + mark, new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("#entries\\:number")).hasValue(number);
            admin.button("Delete").click();
            admin.button("Yes, delete it").click();
            admin.sees("Recepcia " + mark + " is deleted.");
            assertThat(page.locator(".ui-datatable-data tr")).hasCount(1);
            assertThat(admin.complaints()).isEmpty();
        }
    }
}
