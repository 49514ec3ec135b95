package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link TestSuite} as a test.
 *
 * <p>The method is not static and not abstract, of any visibility. It has no parameters, unless
 * {@link Rows} gives it some. It may return {@code void}, or a {@link
 * java.util.concurrent.CompletionStage}, {@link java.util.concurrent.Future} or {@link
 * java.util.concurrent.Flow.Publisher}, which is awaited within the timeout; any other return type
 * is an error, since its value would be lost. An {@link AssertionError} makes the test FAILED, any
 * other exception ERROR.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Test {

  /** Name shown in reports; blank means the method's name. */
  String name() default "";

  /** Tags beside those of the suite. A tag has no blanks, commas or brackets. */
  String[] tags() default {};

  /**
   * Longest time for one attempt, such as {@code "500ms"} or {@code "2s"}; blank means the
   * command's.
   */
  String timeout() default "";
}
