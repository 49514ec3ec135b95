package dev.dbtest.discovery.suites;

import dev.dbtest.discovery.facts.AnnotationNames;
import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.ClassFacts.Trait;
import dev.dbtest.discovery.facts.Overriding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the tests of one suite among the methods that it has and inherits. */
final class TestMethods {

  private final String suite;
  private final AnnotationReader values;
  private final Mark mark;
  private final List<Member> members = new ArrayList<>();

  TestMethods(String suite, AnnotationReader values, Mark mark) {
    this.suite = suite;
    this.values = values;
    this.mark = mark;
  }

  /** Tells tests from other methods. */
  interface Mark {

    /** Methods with {@code @Test} of dbtest. */
    Mark OWN =
        new Mark() {
          @Override
          public boolean isTest(MethodFacts method) {
            return method.has(AnnotationNames.TEST);
          }

          @Override
          public boolean passesOn(MethodFacts overridden) {
            return false;
          }

          @Override
          public String skip() {
            return "@Skip";
          }
        };

    /** Whether a method is a test. */
    boolean isTest(MethodFacts method);

    /** Whether a method that overrides this test is a test, even if it does not say so. */
    boolean passesOn(MethodFacts overridden);

    /** The annotation of a test that is left out. */
    String skip();
  }

  /**
   * The tests, in the order of the class files. A method that a derived class overrides counts
   * once, at its first place and as the derived class has it.
   *
   * @param lineage what the suite inherits from, in the order of {@link
   *     dev.dbtest.discovery.facts.ClassTable#lineage}, the suite last
   */
  List<MethodFacts> of(List<ClassFacts> lineage) {
    collect(lineage);
    return uniqueNames();
  }

  /** As {@link #of}, where tests may have the same name. */
  List<MethodFacts> all(List<ClassFacts> lineage) {
    collect(lineage);
    List<MethodFacts> all = new ArrayList<>(members.size());
    for (Member member : members) {
      all.add(member.method);
    }
    return all;
  }

  private void collect(List<ClassFacts> lineage) {
    for (int i = 0; i < lineage.size(); i++) {
      ClassFacts type = lineage.get(i);
      List<MethodFacts> heirs = replaceOverridden(type);
      for (MethodFacts method : type.methods()) {
        if (mark.isTest(method) && !heirs.contains(method)) {
          add(method, type, lineage.subList(0, i));
        }
      }
    }
  }

  /** Puts the tests of a class in the places of those that they override, and returns them. */
  private List<MethodFacts> replaceOverridden(ClassFacts type) {
    List<MethodFacts> heirs = new ArrayList<>(0);
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      Optional<MethodFacts> heir = Overriding.replacement(member.method, member.type, type);
      if (heir.isPresent() && (mark.isTest(heir.get()) || mark.passesOn(member.method))) {
        members.set(i, new Member(heir.get(), type));
        heirs.add(heir.get());
      } else if (heir.isPresent()) {
        members.remove(i);
        i--;
        reportLost(heir.get().name(), type);
      }
    }
    return heirs;
  }

  private void add(MethodFacts method, ClassFacts type, List<ClassFacts> before) {
    if (type.is(Trait.INTERFACE) && Overriding.isHiddenByClass(method, before)) {
      values.warning(
          suite + '#' + method.name(),
          "a base class has a method of this name, so the test of "
              + type.name()
              + " does not run.",
          "Rename one of them, or override the method in the suite and add @Test.");
      return;
    }
    members.add(new Member(method, type));
  }

  /** Tests are told apart by name, so of two with one name only the first can run. */
  private List<MethodFacts> uniqueNames() {
    Map<String, MethodFacts> byName = new LinkedHashMap<>();
    for (Member member : members) {
      if (byName.putIfAbsent(member.method.name(), member.method) != null) {
        values.problem(
            suite + '#' + member.method.name(),
            "the suite and its base classes have several tests of this name, and only one of them"
                + " runs.",
            "Rename the others.");
      }
    }
    return List.copyOf(byName.values());
  }

  private void reportLost(String test, ClassFacts type) {
    values.warning(
        suite + '#' + test,
        type.name() + " overrides this test without @Test, so it no longer runs.",
        "Add @Test to the overriding method; or, to leave the test out, @Test and "
            + mark.skip()
            + ".");
  }

  /** A test and where it is declared. */
  private record Member(MethodFacts method, ClassFacts type) {}
}
