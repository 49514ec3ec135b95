package dev.dbtest.junit.facts;

import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassTable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes as a table of facts. */
public final class LoadedClasses {

  private LoadedClasses() {}

  /**
   * A table of one class, with all classes and interfaces that it inherits from, and those around
   * it.
   *
   * @throws LinkageError if something that the class mentions is not there
   */
  public static ClassTable around(Class<?> type) {
    Map<String, ClassFacts> elsewhere = new HashMap<>();
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      addLineage(each, elsewhere);
    }
    return new ClassTable(Map.of(type.getName(), ReflectedFacts.of(type)), elsewhere);
  }

  private static void addLineage(@Nullable Class<?> type, Map<String, ClassFacts> table) {
    if (type == null || type == Object.class || table.containsKey(type.getName())) {
      return;
    }
    table.put(type.getName(), ReflectedFacts.of(type));
    addLineage(type.getSuperclass(), table);
    for (Class<?> each : type.getInterfaces()) {
      addLineage(each, table);
    }
  }
}
