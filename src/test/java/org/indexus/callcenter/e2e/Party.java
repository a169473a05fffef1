package org.indexus.callcenter.e2e;

/** Somebody in a call of several, by the name that failures tell: the telephone, and its channel at our Asterisk. */
record Party(String name, CarrierCall phone, String channel) {

    @Override
    public String toString() {
        return name;
    }
}
