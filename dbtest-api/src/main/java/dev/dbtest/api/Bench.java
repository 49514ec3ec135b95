package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link BenchmarkGroup} as a benchmark: a variant that is compared with the
 * others.
 *
 * <p>The method is public and not abstract; its name is unique in the class. What it returns goes
 * to a JMH {@code Blackhole}, so that the JIT cannot remove the work.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Bench {
  /** Whether the other variants are compared with this one; at most one in a group. */
  boolean baseline() default false;

  /** Tags beside those of the group. A tag has no blanks, commas or brackets. */
  String[] tags() default {};

  /** How many operations one call stands for, at least 1; scores are divided by it. */
  int operations() default 1;

  /**
   * Largest allowed ratio of this variant's time to the baseline's, such as 1.10; 0 means no limit.
   * A ratio shown to be larger fails the run with exit code 3.
   */
  double maxRatio() default 0;
}
