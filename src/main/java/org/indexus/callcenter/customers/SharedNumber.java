package org.indexus.callcenter.customers;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number that another customer has, too. */
@Schema(name = "SharedNumber")
public record SharedNumber(String number, UUID customerId, String customerName) {}
