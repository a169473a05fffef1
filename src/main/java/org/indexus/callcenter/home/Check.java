package org.indexus.callcenter.home;

/**
 * One line of the first-run checklist.
 *
 * @param title what must be there
 * @param done whether it is
 * @param reason what was found, or what is missing
 * @param path where it is put right, below the context root
 * @param action what the link says
 */
public record Check(String title, boolean done, String reason, String path, String action) {}
