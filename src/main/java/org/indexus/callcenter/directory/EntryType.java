package org.indexus.callcenter.directory;

/** What a number of the address book is. */
public enum EntryType {
    /** Of the dialplan's context for extensions. */
    EXTENSION,
    /** Outside, by the trunk. */
    NUMBER
}
