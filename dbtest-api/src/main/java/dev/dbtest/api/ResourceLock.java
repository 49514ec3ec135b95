package dev.dbtest.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a resource that a suite shares with others, such as a port or a directory. Under {@code
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
    /** Only reads it: other readers may run at the same time. */
    READ,
    /** Changes it: nobody else may use it at the same time. */
    READ_WRITE
  }

  /** Container for several locks on one suite; the compiler adds it. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    /** The locks. */
    ResourceLock[] value();
  }
}
