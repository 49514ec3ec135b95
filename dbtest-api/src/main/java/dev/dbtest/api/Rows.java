package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a {@link Test} once for each row of arguments. Each row is a case of its own, with its own
 * outcome.
 *
 * <p>Exactly one source must be given: {@link #value}, {@link #enumClass}, {@link #method}, {@link
 * #csv} or {@link #text}. A source that throws, or that yields no row, is an ERROR of the test.
 * Text is converted to the parameter's type: primitives and their wrappers, {@code String}, enums,
 * {@code Class}, and any type with a public static {@code valueOf(String)}, {@code of(String)} or
 * {@code parse(CharSequence)} or a public constructor that takes one {@code String}. Whole numbers
 * are decimal, {@code 010} is ten, or as Java writes them: {@code 1_000}, {@code 0x1F}, {@code
 * 0b101}.
 *
 * <pre>{@code
 * @Test
 * @Rows({"1, 2, 3", "2, 2, 4"})
 * void adds(int a, int b, int sum) { ... }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rows {

  /**
   * Rows as comma-separated text, one element per row. A value in single or double quotes keeps its
   * blanks and commas. With one parameter, the whole element is its value and commas have no
   * meaning.
   */
  String[] value() default {};

  /** An enum type of which each constant is a row; {@code Enum.class} itself means none. */
  @SuppressWarnings("rawtypes")
  Class<? extends Enum> enumClass() default Enum.class;

  /**
   * Name of a method of the suite, without parameters, that returns the rows: a {@code Stream},
   * {@code Iterable}, {@code Iterator} or array of {@code Object[]}, {@code List}, or of single
   * values.
   */
  String method() default "";

  /**
   * Path of a CSV resource on the class path, UTF-8, one row per line; the first line is a header.
   */
  String csv() default "";

  /**
   * The same as text in the source, usually a text block: a header, then one row per line. Blank
   * lines are skipped.
   */
  String text() default "";

  /**
   * Display name of a row; {@code {0}} is its first argument and so on, {@code {index}} the row's
   * number from 1. Blank means all arguments, separated by commas.
   */
  String name() default "";
}
