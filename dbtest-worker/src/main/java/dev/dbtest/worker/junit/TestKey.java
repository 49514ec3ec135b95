package dev.dbtest.worker.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Names methods as discovery does, such as {@code shop.CartTest$Empty#adds(int)}: the class that is
 * run, then the nested classes by their simple names, wherever they were inherited from.
 */
final class TestKey {

  /** Stands for the method where a class has its tests as often as it has rows. */
  static final String WHOLE = "#*";

  private TestKey() {}

  /** The key of a method; {@code null} if it is none. */
  static @Nullable String of(TestPlan plan, TestIdentifier test) {
    MethodSource method = method(test.getSource());
    if (method == null) {
      return null;
    }
    List<ClassSource> classes = new ArrayList<>();
    Optional<TestIdentifier> at = Optional.of(test);
    while (at.isPresent()) {
      add(classes, at.get().getSource());
      at = plan.getParent(at.get());
    }
    return text(classes, method, RowIds.hasParameters(test.getUniqueId()));
  }

  /** The key of a method; {@code null} if it is none. */
  static @Nullable String of(TestDescriptor test) {
    MethodSource method = method(test.getSource());
    if (method == null) {
      return null;
    }
    List<ClassSource> classes = new ArrayList<>();
    Optional<TestDescriptor> at = Optional.of(test);
    while (at.isPresent()) {
      add(classes, at.get().getSource());
      at = at.get().getParent();
    }
    return text(classes, method, RowIds.hasParameters(test.getUniqueId().toString()));
  }

  private static @Nullable MethodSource method(Optional<TestSource> source) {
    return source.orElse(null) instanceof MethodSource method ? method : null;
  }

  private static void add(List<ClassSource> classes, Optional<TestSource> source) {
    if (source.orElse(null) instanceof ClassSource type) {
      classes.add(0, type);
    }
  }

  private static String text(
      List<ClassSource> classes, MethodSource method, boolean withParameters) {
    StringBuilder name = new StringBuilder();
    String around = "";
    for (ClassSource type : classes) {
      String own = type.getClassName();
      if (name.length() == 0) {
        name.append(own);
      } else if (!own.equals(around)) {
        name.append('$').append(simple(own, around));
      }
      around = own;
    }
    if (name.length() == 0) {
      name.append(method.getClassName());
    }
    String parameters = method.getMethodParameterTypes();
    return name.append('#')
        .append(method.getMethodName())
        .append('(')
        .append(parameters == null || !withParameters ? "" : parameters.replace(" ", ""))
        .append(')')
        .toString();
  }

  private static String simple(String name, String around) {
    return name.startsWith(around + '$')
        ? name.substring(around.length() + 1)
        : name.substring(name.lastIndexOf('$') + 1);
  }
}
