package org.indexus.callcenter.engine.model;

/** Why an offer ended. */
public enum OfferEnd {
    ACCEPTED,
    DECLINED,
    MISSED,
    CALLER_GONE,
    TAKEN_ELSEWHERE,
    PHONE_FAILED,
    WITHDRAWN
}
