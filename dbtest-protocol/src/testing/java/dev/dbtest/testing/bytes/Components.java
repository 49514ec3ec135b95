package dev.dbtest.testing.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks into records, component by component, so that a component which a codec forgets is found
 * even where {@code equals} does not look at it.
 */
public final class Components {

  private Components() {}

  /**
   * Asserts that each component of a sample, and of the records in it, could not be mistaken for
   * one that was never written: it is no default, and no other component of its record has its
   * value.
   *
   * @param unwritten names of components that the format leaves out, as {@code Record.component}
   */
  public static void assertTelling(Object sample, String... unwritten) {
    TreeSet<String> poor = new TreeSet<>();
    collectPoor(sample, Set.of(unwritten), poor);
    assertThat(poor).as("components whose value would not tell that they are forgotten").isEmpty();
  }

  /** Asserts that there is a sample of each record that a sealed type permits. */
  public static void assertEachHasASample(Class<?> sealed, Collection<?> samples) {
    Set<Object> permitted = Set.of((Object[]) sealed.getPermittedSubclasses());
    Set<Object> sampled = new HashSet<>();
    samples.forEach(sample -> sampled.add(sample.getClass()));
    assertThat(sampled).isEqualTo(permitted);
  }

  private static void collectPoor(@Nullable Object value, Set<String> unwritten, Set<String> poor) {
    if (value instanceof Collection<?> elements) {
      elements.forEach(element -> collectPoor(element, unwritten, poor));
    }
    if (!(value instanceof Record)) {
      return;
    }
    Set<Object> seen = new HashSet<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String name = value.getClass().getSimpleName() + "." + component.getName();
      Object part = part(value, component);
      if (unwritten.contains(name)) {
        continue;
      }
      if (isDefault(part)) {
        poor.add(name + " is " + part);
      } else if (!(part instanceof Boolean) && !seen.add(part)) {
        poor.add(name + " has the value of another component");
      }
      collectPoor(part, unwritten, poor);
    }
  }

  private static boolean isDefault(@Nullable Object value) {
    if (value == null || value.equals(false)) {
      return true;
    }
    if (value instanceof Number number) {
      return number.doubleValue() == 0;
    }
    if (value instanceof CharSequence text) {
      return text.isEmpty();
    }
    if (value instanceof Collection<?> elements) {
      return elements.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    if (value instanceof Enum<?> constant) {
      return constant.equals(constant.getDeclaringClass().getEnumConstants()[0]);
    }
    return value.equals(Duration.ZERO) || value.equals(Instant.EPOCH);
  }

  /** Asserts that what was read is what was written. */
  public static void assertSame(@Nullable Object read, @Nullable Object written) {
    assertSame(read, written, written == null ? "" : written.getClass().getSimpleName());
  }

  private static void assertSame(@Nullable Object read, @Nullable Object written, String path) {
    if (written instanceof Record && read instanceof Record) {
      assertThat(read.getClass()).as(path).isEqualTo(written.getClass());
      for (RecordComponent component : written.getClass().getRecordComponents()) {
        assertSame(
            part(read, component), part(written, component), path + "." + component.getName());
      }
    } else if (written instanceof List<?> list && read instanceof List<?> other) {
      assertThat(other).as(path).hasSameSizeAs(list);
      Iterator<?> others = other.iterator();
      for (int i = 0; i < list.size(); i++) {
        assertSame(others.next(), list.get(i), path + "[" + i + "]");
      }
    } else {
      assertThat(read).as(path).isEqualTo(written);
    }
  }

  private static @Nullable Object part(Object of, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
