package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that runs once before all tests of a {@link TestSuite}, or once per fork before
 * the warm-up of a {@link BenchmarkGroup}.
 *
 * <p>Methods of base classes run first. If one throws, every test of the suite ends as ERROR and
 * says so. In a group the method must be public and void, as JMH requires.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SetupSuite {
  /** Longest time, such as {@code "10s"}; blank means the limit of the command. Suites only. */
  String timeout() default "";
}
