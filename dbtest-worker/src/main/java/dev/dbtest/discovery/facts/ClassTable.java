package dev.dbtest.discovery.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a module by name, together with those of their base classes that are elsewhere.
 */
public final class ClassTable {

  private final Map<String, ClassFacts> own;
  private final List<ClassFacts> written;
  private final Map<String, ClassFacts> all;

  /**
   * A table.
   *
   * @param own classes of the class roots
   * @param elsewhere base classes from the rest of the class path
   */
  public ClassTable(Map<String, ClassFacts> own, Map<String, ClassFacts> elsewhere) {
    this.own = own;
    this.all = new HashMap<>(elsewhere);
    this.all.putAll(own);
    this.written = new ArrayList<>();
    for (Map.Entry<String, ClassFacts> type : new TreeMap<>(own).entrySet()) {
      if (!isGenerated(type.getKey()) && !isOfCopies(type.getValue())) {
        written.add(type.getValue());
      }
    }
  }

  /**
   * Classes of the class roots that people wrote, by name. Those that JMH generated do not count,
   * nor do those in which a compiler keeps copies of an interface's methods.
   */
  public List<ClassFacts> own() {
    return written;
  }

  /** Whether JMH generated a class; before 1.22 it did not say so in the name of the package. */
  private static boolean isGenerated(String className) {
    return className.contains(".jmh_generated.")
        || (className.contains(".generated.") && className.contains("_jmhT"));
  }

  private boolean isOfCopies(ClassFacts type) {
    Optional<ClassFacts> outer = find(type.outerName());
    return outer.isPresent()
        && outer.get().is(ClassFacts.Trait.INTERFACE)
        && MethodCopies.areAllIn(type, outer.get().name(), lineage(outer.get()));
  }

  /** Whether a class is known. */
  public boolean has(String className) {
    return own.containsKey(className);
  }

  /** The class of this name. */
  public Optional<ClassFacts> find(@Nullable String className) {
    return className == null ? Optional.empty() : Optional.ofNullable(all.get(className));
  }

  /**
   * Everything that a class inherits members from, as far as it is known, with the class itself at
   * the end: base classes before derived ones, and the interfaces of a class before it.
   */
  public List<ClassFacts> lineage(ClassFacts type) {
    List<ClassFacts> chain = chain(type);
    List<ClassFacts> lineage = new ArrayList<>(chain.size());
    Set<String> interfaces = new HashSet<>();
    for (int i = chain.size() - 1; i >= 0; i--) {
      addInterfaces(chain.get(i), lineage, interfaces);
      lineage.add(chain.get(i));
    }
    return lineage;
  }

  private void addInterfaces(ClassFacts type, List<ClassFacts> lineage, Set<String> seen) {
    for (String name : type.interfaces()) {
      Optional<ClassFacts> found = seen.add(name) ? find(name) : Optional.empty();
      if (found.isPresent()) {
        addInterfaces(found.get(), lineage, seen);
        lineage.add(found.get());
      }
    }
  }

  /** The class, its base class and so on, as far as they are known. */
  public List<ClassFacts> chain(ClassFacts type) {
    List<ClassFacts> chain = new ArrayList<>();
    Optional<ClassFacts> next = Optional.of(type);
    // A class cannot extend itself, but a damaged class file may say that it does.
    while (next.isPresent() && !chain.contains(next.get())) {
      chain.add(next.get());
      next = find(next.get().superName());
    }
    return chain;
  }

  /** The nearest annotation of a type on the class or its base classes. */
  public Optional<AnnotationFacts> inherited(ClassFacts type, String annotation) {
    for (ClassFacts facts : chain(type)) {
      Optional<AnnotationFacts> found = facts.annotation(annotation);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
