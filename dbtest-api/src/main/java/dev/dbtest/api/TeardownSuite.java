package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that runs once after all tests of a {@link TestSuite}, whatever their outcome, or
 * once per fork after the rounds of a {@link BenchmarkGroup}.
 *
 * <p>Methods of base classes run last. If one throws, the run is red and names the suite.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TeardownSuite {
  /** Longest time, such as {@code "10s"}; blank means the limit of the command. Suites only. */
  String timeout() default "";
}
