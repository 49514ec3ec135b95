package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that runs after each test of a {@link TestSuite}, whatever its outcome, or after
 * each round of a {@link BenchmarkGroup}.
 *
 * <p>Methods of base classes run last. If one throws, a test that had passed ends as ERROR.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Teardown {
  /** Longest time, such as {@code "10s"}; blank means the limit of the command. Suites only. */
  String timeout() default "";
}
