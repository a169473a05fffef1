package org.indexus.callcenter.menus;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that may be meant so, and mostly is not. */
@Schema(
        name = "IvrMenuWarning",
        readOnly = true,
        example =
                "{\"code\":\"SAME_TARGET\",\"field\":\"choices[1].target\",\"message\":\"Keys 1 and 2 both lead to Queue"
                        + " Support.\"}")
public record MenuWarning(
        @Schema(enumeration = {"SAME_TARGET", "NO_LABEL", "NOBODY_COMES", "NO_GREETING", "SLOW_KEYS", "NO_PERSON"})
        String code,

        String field,
        String message) {}
