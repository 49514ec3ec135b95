package dev.dbtest.worker;

import java.util.ArrayList;
import java.util.List;

/** Finds everything that a class inherits members from. */
final class Lineage {

  private Lineage() {}

  /**
   * The class at the end, base classes before derived ones, and the interfaces of a class before
   * it; without {@code Object}.
   */
  static List<Class<?>> of(Class<?> type) {
    List<Class<?>> lineage = new ArrayList<>();
    addClass(type, lineage);
    return lineage;
  }

  private static void addClass(Class<?> type, List<Class<?>> lineage) {
    Class<?> base = type.getSuperclass();
    if (base != null && base != Object.class) {
      addClass(base, lineage);
    }
    addInterfaces(type, lineage);
    lineage.add(type);
  }

  private static void addInterfaces(Class<?> type, List<Class<?>> lineage) {
    for (Class<?> each : type.getInterfaces()) {
      if (!lineage.contains(each)) {
        addInterfaces(each, lineage);
        lineage.add(each);
      }
    }
  }
}
