package dev.dbtest.worker;

import dev.dbtest.api.AutoClose;
import dev.dbtest.api.TempDir;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of one instance that dbtest takes care of: temporary directories, and fields to be closed.
 *
 * <p>What a field holds when the set-up of the suite is done belongs to the suite and is closed
 * after its tear-down; what is put into it later belongs to the test that was running then. Fields
 * are closed from the last to the first.
 */
final class SuiteFields {

  private final Object instance;
  private final List<Field> closeable = new ArrayList<>();
  private final List<String> closers = new ArrayList<>();
  private final List<Field> shared = new ArrayList<>();
  private final List<Field> perTest = new ArrayList<>();
  private @Nullable Object @Nullable [] before;

  private SuiteFields(Object instance) {
    this.instance = instance;
  }

  /**
   * Finds the fields of an instance, those of base classes first. An interface has none but
   * constants, which are refused as static fields of classes are.
   *
   * @throws SuiteDefect if a field with {@link TempDir} cannot be filled, or one with {@link
   *     AutoClose} is static
   */
  static SuiteFields of(Object instance) throws SuiteDefect {
    SuiteFields fields = new SuiteFields(instance);
    for (Class<?> type : Lineage.of(instance.getClass())) {
      fields.add(type);
    }
    return fields;
  }

  private void add(Class<?> type) throws SuiteDefect {
    for (Field field : type.getDeclaredFields()) {
      // The JDK generates classes when an annotation is read, so it is asked only where there are
      // any.
      if (!field.isSynthetic() && field.getAnnotations().length > 0) {
        addResource(field);
        addDirectory(field);
      }
    }
  }

  private void addResource(Field field) throws SuiteDefect {
    AutoClose wanted = field.getAnnotation(AutoClose.class);
    if (wanted == null) {
      return;
    }
    if (Modifier.isStatic(field.getModifiers())) {
      throw new SuiteDefect(
          "the field "
              + field.getName()
              + " has @AutoClose and is static, so it outlives the suite. "
              + (field.getDeclaringClass().isInterface()
                  ? "Move it from the interface to the suite."
                  : "Remove one of the two."));
    }
    field.setAccessible(true);
    closeable.add(field);
    closers.add(wanted.value());
  }

  private void addDirectory(Field field) throws SuiteDefect {
    TempDir wanted = field.getAnnotation(TempDir.class);
    if (wanted == null) {
      return;
    }
    int modifiers = field.getModifiers();
    if (field.getType() != Path.class
        || Modifier.isStatic(modifiers)
        || Modifier.isFinal(modifiers)) {
      throw new SuiteDefect(
          "the field "
              + field.getName()
              + " has @TempDir and cannot be filled. Make it a java.nio.file.Path that is neither static"
              + " nor final.");
    }
    field.setAccessible(true);
    (wanted.shared() ? shared : perTest).add(field);
  }

  /** Fields for directories that serve all tests. */
  List<Field> sharedDirectories() {
    return shared;
  }

  /** Fields for directories of each test. */
  List<Field> testDirectories() {
    return perTest;
  }

  /** Whether there are no fields to close. */
  boolean hasNoneToClose() {
    return closeable.isEmpty();
  }

  /** Notes what the fields hold: whatever differs later belongs to the test that begins now. */
  void beginTest() throws IllegalAccessException {
    before = values();
  }

  /** Closes what was put into the fields since the test began, and empties them. */
  void closeOfTest() throws Throwable {
    @Nullable Object[] kept = before;
    before = null;
    // Nothing was noted if the set-up failed before it reached this instance.
    if (kept != null) {
      close(kept);
    }
  }

  /** Closes what the fields hold. */
  void closeAll() throws Throwable {
    close(new @Nullable Object[closeable.size()]);
  }

  private void close(@Nullable Object[] kept) throws Throwable {
    Throwable first = null;
    @Nullable Object[] now = values();
    for (int i = closeable.size() - 1; i >= 0; i--) {
      Object value = now[i];
      if (value == null || value == kept[i]) {
        continue;
      }
      try {
        close(value, closeable.get(i).getType(), closers.get(i));
        if (!Modifier.isFinal(closeable.get(i).getModifiers())) {
          closeable.get(i).set(instance, kept[i]);
        }
      } catch (Throwable e) {
        if (first == null) {
          first = e;
        } else if (first != e) {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** Uses the type of the field, since the class of the value need not be accessible. */
  private static void close(Object value, Class<?> type, String closer) throws Throwable {
    if (value instanceof AutoCloseable resource && closer.equals("close")) {
      resource.close();
      return;
    }
    try {
      Method method = type.getMethod(closer);
      method.setAccessible(true);
      method.invoke(value);
    } catch (NoSuchMethodException e) {
      throw new SuiteDefect(
          "a "
              + type.getName()
              + " has no public method "
              + closer
              + "() that could close it. Name another one in @AutoClose.");
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private @Nullable Object[] values() throws IllegalAccessException {
    @Nullable Object[] values = new @Nullable Object[closeable.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = closeable.get(i).get(instance);
    }
    return values;
  }
}
