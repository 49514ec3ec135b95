package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that runs before each test of a {@link TestSuite}, or before each round of a
 * {@link BenchmarkGroup}.
 *
 * <p>Methods of base classes run first. If one throws, the test ends as ERROR and is not run.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setup {
  /** Longest time, such as {@code "10s"}; blank means the limit of the command. Suites only. */
  String timeout() default "";
}
