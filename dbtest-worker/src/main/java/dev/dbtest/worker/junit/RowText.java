package dev.dbtest.worker.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** What a row says of itself, without its position among the rows. */
final class RowText {

  private RowText() {}

  /** The display names on the way from the test to the row, at least one. */
  static List<String> of(TestPlan plan, TestIdentifier row, OrderedTest test) {
    if (test.isInClassWithRows()) {
      return inClass(plan, row, test.place());
    }
    List<String> parts = new ArrayList<>();
    Optional<TestIdentifier> at = Optional.of(row);
    while (at.isPresent()
        && !(test.places().containsKey(at.get().getUniqueId()) && at.get().isContainer())
        && !isClassAround(row, at.get())) {
      boolean isMethod = test.places().containsKey(at.get().getUniqueId());
      if (!isMethod || parts.isEmpty()) {
        parts.add(0, withoutPosition(at.get().getDisplayName()));
      }
      at = plan.getParent(at.get());
    }
    if (parts.size() > 1 && test.places().containsKey(row.getUniqueId())) {
      // The name of the method says nothing that the name of the test does not.
      parts.remove(parts.size() - 1);
    }
    return parts.isEmpty() ? List.of(RowIds.lastSegment(row.getUniqueId())) : parts;
  }

  /** The display names of rows of classes, and of what is below the test. */
  private static List<String> inClass(TestPlan plan, TestIdentifier row, String place) {
    List<String> parts = new ArrayList<>();
    Optional<TestIdentifier> at = Optional.of(row);
    while (at.isPresent()) {
      String id = at.get().getUniqueId();
      if (ClassRows.isRow(id) || ClassRows.withoutRows(id).startsWith(place + '/')) {
        parts.add(0, withoutPosition(at.get().getDisplayName()));
      }
      at = plan.getParent(at.get());
    }
    return parts;
  }

  /** A test of JUnit 3 that is an object without a method has its class for a source, too. */
  private static boolean isClassAround(TestIdentifier row, TestIdentifier at) {
    return !at.equals(row)
        && at.getSource().orElse(null) instanceof ClassSource
        && !at.getUniqueId().contains("-invocation:#");
  }

  /** {@code "[3] pear"} is the row {@code pear}, wherever it stands. */
  private static String withoutPosition(String name) {
    if (name.startsWith("[") && name.indexOf(']') == name.length() - 1) {
      // Vintage puts the whole row into brackets.
      return name.substring(1, name.length() - 1);
    }
    int end = name.startsWith("[") ? name.indexOf("] ") : -1;
    if (end < 2) {
      return name;
    }
    for (int i = 1; i < end; i++) {
      if (!Character.isDigit(name.charAt(i))) {
        return name;
      }
    }
    return name.substring(end + 2);
  }
}
