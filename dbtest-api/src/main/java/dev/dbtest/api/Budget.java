package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits what one operation of a {@link Bench} method may cost. A cost shown to be larger fails the
 * run with exit code 3.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Budget {
  /**
   * Longest mean time of an operation, such as {@code "250ns"} or {@code "1.5us"}; blank: no limit.
   */
  String time() default "";

  /** Most bytes allocated by an operation; negative means no limit. */
  double bytes() default -1;
}
