package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reruns a test that did not pass, up to {@link #value} more times. Every attempt is kept in the
 * result; a test that passes on a later attempt is FLAKY, not PASSED.
 *
 * <p>On a suite it applies to each of its tests. It overrides {@code --retries}.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Retry {
  /** How many more attempts a failed test gets, 0 to 100. */
  int value();
}
