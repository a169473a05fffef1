package org.indexus.callcenter.prompts.audio;

/** Something remarkable about audio that was taken all the same; {@code code} for programs, {@code message} for people. */
public record AudioWarning(String code, String message) {}
