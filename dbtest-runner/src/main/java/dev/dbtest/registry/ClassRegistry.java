package dev.dbtest.registry;

import dev.dbtest.model.ClassInfo;
import dev.dbtest.model.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Entries by class name. A class name stands for one entry, since results are told apart by it.
 *
 * @param <T> what is known of a class
 */
final class ClassRegistry<T extends ClassInfo> {

  private static final Comparator<ClassInfo> BY_MODULE_AND_NAME = new ByModuleAndName();

  private final ConcurrentMap<String, T> byClass = new ConcurrentHashMap<>();

  Optional<Problem> register(T entry) {
    T earlier = byClass.putIfAbsent(entry.className(), entry);
    if (earlier == null || earlier.equals(entry)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            entry.className(),
            "the class is in "
                + place(earlier)
                + " and again in "
                + place(entry)
                + "; only the first runs, since results are told apart by the name of the class.",
            "Rename one of them."));
  }

  private static String place(ClassInfo entry) {
    String name = entry.module();
    return name.isEmpty() ? "the project" : "module " + name;
  }

  List<T> all() {
    List<T> all = new ArrayList<>(byClass.values());
    all.sort(BY_MODULE_AND_NAME);
    return List.copyOf(all);
  }

  Optional<T> find(String name) {
    return Optional.ofNullable(byClass.get(name));
  }

  private static final class ByModuleAndName implements Comparator<ClassInfo>, Serializable {

    private static final long serialVersionUID = 1;

    @Override
    public int compare(ClassInfo one, ClassInfo other) {
      int byModule = one.module().compareTo(other.module());
      return byModule != 0 ? byModule : one.className().compareTo(other.className());
    }
  }
}
