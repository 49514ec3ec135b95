package dev.dbtest.registry;

import dev.dbtest.model.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Entries by class name. A class name stands for one entry, since results are told apart by it.
 *
 * @param <T> what is known of a class
 */
final class ClassRegistry<T> {

  private final ConcurrentMap<String, T> byClass = new ConcurrentHashMap<>();
  private final Function<T, String> className;
  private final Function<T, String> module;
  private final Comparator<T> order;

  ClassRegistry(Function<T, String> className, Function<T, String> module) {
    this.className = className;
    this.module = module;
    this.order = Comparator.comparing(module).thenComparing(className);
  }

  Optional<Problem> register(T entry) {
    T earlier = byClass.putIfAbsent(className.apply(entry), entry);
    if (earlier == null || earlier.equals(entry)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            className.apply(entry),
            "the class is in "
                + place(earlier)
                + " and again in "
                + place(entry)
                + "; only the first runs, since results are told apart by the name of the class.",
            "Rename one of them."));
  }

  private String place(T entry) {
    String name = module.apply(entry);
    return name.isEmpty() ? "the project" : "module " + name;
  }

  List<T> all() {
    return byClass.values().stream().sorted(order).toList();
  }

  Optional<T> find(String name) {
    return Optional.ofNullable(byClass.get(name));
  }
}
