package dev.dbtest.worker;

import java.lang.reflect.Method;

/**
 * A set-up or tear-down method.
 *
 * @param method the method
 * @param limitNanos longest time its author allows; 0 to follow the settings
 */
record Fixture(Method method, long limitNanos) {

  long limitOr(long nanos) {
    return limitNanos == 0 ? nanos : limitNanos;
  }

  boolean isOverriddenBy(Method other) {
    return Overriding.overrides(other, method);
  }
}
