package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a {@link BenchmarkGroup} whose values are measured one after the other. With
 * several such fields, all combinations are measured. Values are text, converted to the type of the
 * field: a primitive, its wrapper, {@code String} or an enum.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Params {
  /** The values; may be empty for an enum, which means all of its constants. */
  String[] value() default {};
}
