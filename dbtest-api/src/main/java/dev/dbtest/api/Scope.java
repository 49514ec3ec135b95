package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which threads of a fork share an instance of a {@link BenchmarkGroup}, or marks another
 * class as state that {@link Bench} methods take as a parameter.
 *
 * @since 0.1
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Scope {

  /** Who shares an instance. */
  Sharing value();

  /** The scopes of JMH. */
  enum Sharing {
    /** All threads of a fork: JMH's {@code Scope.Benchmark}, and the default of groups. */
    BENCHMARK,
    /** Nobody: each thread has its own. */
    THREAD,
    /** The threads of one JMH thread group. */
    GROUP
  }
}
