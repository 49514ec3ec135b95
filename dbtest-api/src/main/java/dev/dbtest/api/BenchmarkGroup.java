package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as a group of benchmarks that are compared with each other. The annotation
 * processor turns it into JMH benchmarks at compile time.
 *
 * <p>The class must be public, neither final nor sealed, in a named package, and have a public
 * constructor without parameters. Its fields are the state that its {@link Bench} methods use; all
 * threads of a fork share one instance unless {@link Scope} says otherwise. Each broken rule is a
 * compile error.
 *
 * <p>Command line options override the members below; where neither says anything, dbtest's
 * defaults apply: 5 rounds of 100 ms after as many warm-up rounds as a pilot fork finds necessary,
 * average time, one thread.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BenchmarkGroup {

  /** Tags of every benchmark in the group. A tag has no blanks, commas or brackets. */
  String[] tags() default {};

  /** Forks per benchmark, at least 1; 0 means the command's default. */
  int forks() default 0;

  /** Rounds (JMH measurement iterations) per fork, at least 1; 0 means the command's default. */
  int rounds() default 0;

  /** Warm-up rounds per fork, 0 or more; -1 means the command's default. */
  int warmupRounds() default -1;

  /** Length of a round, such as {@code "100ms"}; blank means the command's default. */
  String roundTime() default "";

  /** Length of a warm-up round, such as {@code "100ms"}; blank means that of a round. */
  String warmupTime() default "";

  /** What a round measures. */
  BenchMode mode() default BenchMode.DEFAULT;

  /** Threads that call the benchmark at once, at least 1; 0 means the command's default. */
  int threads() default 0;

  /** JVM options of the forks, after those of the command. */
  String[] jvmArgs() default {};

  /**
   * Whether forks start with a heap of 256 MB that is touched before the clock starts, so that no
   * round pays for memory that the system hands out for the first time. With {@code false}, or with
   * any option about the heap in {@link #jvmArgs}, they start with the heap that the JVM chooses.
   */
  boolean touchHeap() default true;
}
