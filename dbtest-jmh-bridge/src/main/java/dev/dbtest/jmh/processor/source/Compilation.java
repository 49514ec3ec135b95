package dev.dbtest.jmh.processor.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The types that this compiler run compiles, round by round. A top-level type that mentions a type
 * which another processor has yet to generate waits for the next round.
 */
public final class Compilation {

  private static final Comparator<TypeElement> BY_NAME =
      Comparator.comparing(type -> type.getQualifiedName().toString());

  /** Package of what JMH's generator writes: subclasses of groups that are none themselves. */
  private static final String JMH_CODE = ".jmh_generated.";

  private final Elements elements;
  private final Set<String> roots = new TreeSet<>();
  private final Set<String> waiting = new TreeSet<>();
  private final Set<String> seen = new TreeSet<>();
  private final Set<String> groupBases = new TreeSet<>();
  private final Set<String> stateBases = new TreeSet<>();
  private final Set<String> suiteBases = new TreeSet<>();

  /** A compilation whose types are looked up there. */
  public Compilation(Elements elements) {
    this.elements = elements;
  }

  /**
   * The types of a round.
   *
   * @param declared every type that the sources declare, nested ones and all kinds included
   * @param reachable the classes in which JMH looks for benchmarks: top-level classes, and what is
   *     nested in them or in their superclasses
   */
  public record Round(List<TypeElement> declared, List<TypeElement> reachable) {}

  /** Takes the next round. */
  public Round next(RoundEnvironment environment) {
    SortedSet<TypeElement> tops = new TreeSet<>(BY_NAME);
    for (String name : waiting) {
      TypeElement top = elements.getTypeElement(name);
      if (top != null) {
        tops.add(top);
      }
    }
    waiting.clear();
    for (TypeElement root : ElementFilter.typesIn(environment.getRootElements())) {
      if (!root.getQualifiedName().toString().contains(JMH_CODE)) {
        tops.add(root);
      }
    }
    tops.forEach(this::addBases);
    List<TypeElement> ready = new ArrayList<>();
    for (TypeElement top : tops) {
      roots.add(top.getQualifiedName().toString());
      if (nested(List.of(top), List::of).stream().anyMatch(Unresolved::isIn)) {
        waiting.add(top.getQualifiedName().toString());
      } else {
        ready.add(top);
      }
    }
    Round round = new Round(nested(ready, List::of), reachable(ready));
    round.declared().forEach(type -> seen.add(type.getQualifiedName().toString()));
    round.reachable().forEach(type -> seen.add(type.getQualifiedName().toString()));
    return round;
  }

  /** Whether the class is on the class path of the sources. */
  public boolean knows(Class<?> type) {
    return elements.getTypeElement(type.getCanonicalName()) != null;
  }

  /** Whether the element's source is part of this compiler run, so that it has lines. */
  public boolean hasSource(Element element) {
    return roots.contains(Lineage.outermost(element).getQualifiedName().toString());
  }

  /**
   * The element as this round has it. The compiler makes new elements in each round, and knows the
   * lines of those alone.
   */
  public Element current(Element element) {
    TypeElement type = elements.getTypeElement(Lineage.owner(element).getQualifiedName());
    if (type == null || element instanceof TypeElement) {
      return type == null ? element : type;
    }
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == element.getKind())
        .filter(member -> member.toString().equals(element.toString()))
        .<Element>map(member -> member)
        .findFirst()
        .orElse(element);
  }

  /** Qualified names of all types taken so far. */
  public Set<String> seen() {
    return Collections.unmodifiableSet(seen);
  }

  /** Whether a group of this compiler run extends the type. */
  public boolean isBaseOfGroup(TypeElement type) {
    return groupBases.contains(type.getQualifiedName().toString());
  }

  /** Whether a group or a state of this compiler run extends the type. */
  public boolean isBaseOfState(TypeElement type) {
    return stateBases.contains(type.getQualifiedName().toString());
  }

  /** Whether a suite of this compiler run extends the type. */
  public boolean isBaseOfSuite(TypeElement type) {
    return suiteBases.contains(type.getQualifiedName().toString());
  }

  private void addBases(TypeElement top) {
    for (TypeElement type : nested(List.of(top), List::of)) {
      addBases(type, Roles::isGroup, groupBases);
      addBases(type, Roles::isState, stateBases);
      addBases(type, Roles::isSuite, suiteBases);
    }
  }

  private static void addBases(
      TypeElement type, Predicate<TypeElement> role, Collection<String> bases) {
    if (role.test(type)) {
      Lineage.of(type).stream().skip(1).forEach(b -> bases.add(b.getQualifiedName().toString()));
    }
  }

  private static List<TypeElement> reachable(List<TypeElement> tops) {
    List<TypeElement> classes =
        tops.stream().filter(top -> top.getKind() == ElementKind.CLASS).toList();
    return nested(classes, Lineage::of);
  }

  /** The types, and what is nested in them, or rather in what {@code walk} says of each. */
  private static List<TypeElement> nested(
      Collection<TypeElement> tops, Function<TypeElement, List<TypeElement>> walk) {
    SortedSet<TypeElement> found = new TreeSet<>(BY_NAME);
    Deque<TypeElement> open = new ArrayDeque<>(tops);
    while (!open.isEmpty()) {
      TypeElement type = open.remove();
      if (found.add(type)) {
        walk.apply(type).forEach(t -> open.addAll(ElementFilter.typesIn(t.getEnclosedElements())));
      }
    }
    return List.copyOf(found);
  }
}
