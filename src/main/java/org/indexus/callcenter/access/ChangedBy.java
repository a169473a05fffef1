package org.indexus.callcenter.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may change what a collection keeps, whether a page or REST asks. On a class it counts for every method that is a
 * transaction by itself (that is how a use case which changes something is marked), on a method for that one. What the product does
 * by itself, without a request, is not asked about. What changes is noted in the audit trail.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ChangedBy {

    /** Of these one is enough. */
    @Nonbinding
    Role[] value();

    /** Whether the audit trail keeps the values before and after; of personal data only which fields changed. */
    @Nonbinding
    boolean values() default true;
}
