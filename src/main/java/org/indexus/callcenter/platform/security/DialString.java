package org.indexus.callcenter.platform.security;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What Asterisk may be told to dial: one phone or trunk that it knows by name, of a technology in {@code indexus.dial.technologies}
 * ({@code PJSIP,SIP,Local}); with {@code Local} an extension in one of {@code indexus.dial.contexts} ({@code agents}). Never a second
 * destination, an option, a variable or a host of somebody's choice.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = DialStringCheck.class)
public @interface DialString {

    /** Whether {number} stands in it, once, where the dialled number goes. */
    boolean number() default false;

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
