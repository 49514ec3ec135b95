package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Closes what a field of a {@link TestSuite} holds once it is no longer needed. Fields without it
 * are left alone: what they hold may belong to somebody else.
 *
 * <p>What the field holds after the set-up of the suite serves all tests, and is closed after the
 * suite's tear-down. What a set-up method or a test puts into it later belongs to that test, and is
 * closed after the test's tear-down. Fields are closed from the last to the first, those of derived
 * classes before those of base classes. The field must not be static; {@code null} is left alone.
 *
 * <p>A resource that cannot be closed makes a test that had passed an ERROR, and one that serves
 * all tests makes the run red.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AutoClose {
  /** Name of the public method that closes it, without parameters, such as {@code "shutdown"}. */
  String value() default "close";
}
