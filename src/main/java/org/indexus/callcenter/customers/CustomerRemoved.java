package org.indexus.callcenter.customers;

import org.indexus.callcenter.engine.id.CustomerId;

/** CDI event, in the transaction that deletes the customer. */
public record CustomerRemoved(CustomerId customer) {}
