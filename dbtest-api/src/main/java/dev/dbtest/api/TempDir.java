package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a field of a {@link TestSuite} with a new, empty directory, and afterwards deletes it with
 * everything in it. The field is a {@link java.nio.file.Path}, neither static nor final.
 *
 * <p>Each test gets a directory of its own, before its set-up; it is deleted after the tear-down. A
 * directory that cannot be deleted makes a test that had passed an ERROR.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TempDir {

  /**
   * Whether one directory serves all tests of the suite, from before its set-up to after its
   * tear-down.
   */
  boolean shared() default false;
}
