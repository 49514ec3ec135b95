package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names something that a suite shares with others, such as a port or a directory. Under {@code
 * --jobs} no two suites run at once if one of them locks the same name for {@link Mode#READ_WRITE}.
 * Locks of base classes hold for the suites that extend them.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ResourceLock.List.class)
public @interface ResourceLock {

  /** Name of the resource; suites agree on it by convention. */
  String value();

  /** Whether others may use the resource at the same time. */
  Mode mode() default Mode.READ_WRITE;

  /** How a suite uses the resource. */
  enum Mode {
    /** Only looks: other readers may run beside it. */
    READ,
    /** Changes it: nobody else runs beside it. */
    READ_WRITE
  }

  /** Holds several locks of one suite; the compiler writes it. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    /** The locks. */
    ResourceLock[] value();
  }
}
