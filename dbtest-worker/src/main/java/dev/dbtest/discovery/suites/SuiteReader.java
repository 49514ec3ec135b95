package dev.dbtest.discovery.suites;

import dev.dbtest.discovery.facts.AnnotationFacts;
import dev.dbtest.discovery.facts.AnnotationNames;
import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.ClassFacts.Trait;
import dev.dbtest.discovery.facts.ClassNames;
import dev.dbtest.discovery.facts.ClassTable;
import dev.dbtest.discovery.facts.EncodedNames;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Isolation;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.model.TestSuiteInfo.Lock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds test suites from what class files say.
 *
 * <p>A suite is a concrete class with {@code @TestSuite} on itself or on a base class. Its tests
 * are those of its base classes first, each class in the order of its file. A nested suite has the
 * tags of the suites around it as well, and is left out with them.
 */
public final class SuiteReader {

  private final ClassTable classes;
  private final String module;
  private final AnnotationReader values;
  private final Set<String> partsOfSuites = new HashSet<>();

  /**
   * Reads the suites of a module.
   *
   * @param module its name
   * @param values reports what is wrong
   */
  public SuiteReader(ClassTable classes, String module, AnnotationReader values) {
    this.classes = classes;
    this.module = module;
    this.values = values;
  }

  /** All suites of the class roots, by class name. */
  public List<TestSuiteInfo> suites() {
    List<TestSuiteInfo> suites = new ArrayList<>();
    for (ClassFacts type : classes.own()) {
      if (type.isConcrete()) {
        Optional<AnnotationFacts> annotation = classes.inherited(type, AnnotationNames.TEST_SUITE);
        if (annotation.isPresent()) {
          suites.add(suite(type, annotation.get()));
        }
      }
    }
    for (ClassFacts type : classes.own()) {
      findStrayTests(type);
    }
    return suites;
  }

  private TestSuiteInfo suite(ClassFacts type, AnnotationFacts annotation) {
    String name = type.name();
    if (type.is(Trait.ENUM)) {
      values.problem(
          name,
          "an enum cannot be a suite, since nobody can make an instance.",
          "Make it a class.");
    }
    List<ClassFacts> lineage = classes.lineage(type);
    reportMissingBases(type, lineage);
    for (ClassFacts part : lineage) {
      partsOfSuites.add(part.name());
    }
    checkFixtures(type, lineage);
    new LostFixtures(values).check(type, lineage);
    findForeignTests(type, lineage);

    Tags tags = tagsAround(type).and(values.tags(Optional.of(annotation), name));
    String skipReason = skipReason(type);
    Integer retries = retries(type.annotation(AnnotationNames.RETRY), name);
    List<TestInfo> tests = new ArrayList<>();
    for (MethodFacts method : new TestMethods(name, values, TestMethods.Mark.OWN).of(lineage)) {
      tests.add(test(name, method, tags, skipReason, retries));
    }
    if (tests.isEmpty()) {
      values.problem(
          name,
          "the suite has no tests, so it can only pass.",
          "Add a @Test or remove @TestSuite.");
    }
    return new TestSuiteInfo(
        name,
        annotation.text("kind", "UNIT").equals("INTEGRATION")
            ? CaseKind.INTEGRATION
            : CaseKind.UNIT,
        tags,
        skipReason,
        isolation(annotation),
        values.duration(annotation, "timeout", name),
        locks(lineage),
        tests,
        module);
  }

  private TestInfo test(
      String suite,
      MethodFacts method,
      Tags suiteTags,
      @Nullable String suiteSkip,
      @Nullable Integer suiteRetries) {
    CaseId id = CaseId.of(suite, method.name());
    AnnotationFacts annotation = method.annotation(AnnotationNames.TEST).orElseThrow();
    String displayName = annotation.text("name", "");
    String ownSkip = values.skipReason(method.annotation(AnnotationNames.SKIP), id);
    Integer ownRetries = retries(method.annotation(AnnotationNames.RETRY), id);
    return new TestInfo(
        id,
        displayName.isBlank() ? EncodedNames.decode(method.name()) : displayName,
        suiteTags.and(values.tags(Optional.of(annotation), id)),
        ownSkip != null ? ownSkip : suiteSkip,
        values.duration(annotation, "timeout", id),
        ownRetries != null ? ownRetries : suiteRetries,
        method.has(AnnotationNames.ROWS));
  }

  private static @Nullable Isolation isolation(AnnotationFacts annotation) {
    String text = annotation.text("isolation", "DEFAULT");
    return text.equals("DEFAULT") ? null : Isolation.valueOf(text);
  }

  private @Nullable Integer retries(Optional<AnnotationFacts> retry, Object subject) {
    return retry.isEmpty()
        ? null
        : values.count(retry.get(), "value", Integer.MIN_VALUE, 0, 100, subject);
  }

  private Tags tagsAround(ClassFacts type) {
    Tags tags = Tags.NONE;
    for (ClassFacts outer : outerClasses(type)) {
      // Their own problems are reported where they are read as suites themselves.
      AnnotationReader silent = new AnnotationReader(new ArrayList<>());
      tags =
          tags.and(silent.tags(classes.inherited(outer, AnnotationNames.TEST_SUITE), outer.name()));
    }
    return tags;
  }

  private @Nullable String skipReason(ClassFacts type) {
    String own = values.skipReason(type.annotation(AnnotationNames.SKIP), type.name());
    if (own != null) {
      return own;
    }
    for (ClassFacts outer : outerClasses(type)) {
      AnnotationReader silent = new AnnotationReader(new ArrayList<>());
      String reason = silent.skipReason(outer.annotation(AnnotationNames.SKIP), outer.name());
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  private List<ClassFacts> outerClasses(ClassFacts type) {
    List<ClassFacts> outers = new ArrayList<>();
    Optional<ClassFacts> outer = classes.find(type.outerName());
    while (outer.isPresent() && !outers.contains(outer.get())) {
      outers.add(outer.get());
      outer = classes.find(outer.get().outerName());
    }
    return outers;
  }

  /** Locks of the class and of its base classes, since what those do is done here as well. */
  private List<Lock> locks(List<ClassFacts> lineage) {
    List<Lock> locks = new ArrayList<>();
    for (ClassFacts type : lineage) {
      for (AnnotationFacts annotation : type.annotations()) {
        if (annotation.type().equals(AnnotationNames.RESOURCE_LOCK)) {
          locks.add(lock(annotation));
        } else if (annotation.type().equals(AnnotationNames.RESOURCE_LOCKS)) {
          annotation.nested("value").forEach(nested -> locks.add(lock(nested)));
        }
      }
    }
    return locks.isEmpty() ? locks : locks.stream().distinct().toList();
  }

  private static Lock lock(AnnotationFacts annotation) {
    boolean exclusive = annotation.text("mode", "READ_WRITE").equals("READ_WRITE");
    return new Lock(annotation.text("value", ""), exclusive);
  }

  private void checkFixtures(ClassFacts suite, List<ClassFacts> lineage) {
    for (ClassFacts type : lineage) {
      for (MethodFacts method : type.methods()) {
        for (AnnotationFacts annotation : method.annotations()) {
          if (AnnotationNames.FIXTURES.contains(annotation.type())) {
            values.duration(annotation, "timeout", CaseId.of(suite.name(), method.name()));
          }
        }
      }
    }
  }

  /** Wherever there are several annotations of one name, the wrong one is imported at times. */
  private void findForeignTests(ClassFacts suite, List<ClassFacts> lineage) {
    for (ClassFacts type : lineage) {
      for (MethodFacts method : type.methods()) {
        for (AnnotationFacts annotation : method.annotations()) {
          if (AnnotationNames.isForeignTest(annotation.type())
              && !method.has(AnnotationNames.TEST)) {
            values.problem(
                suite.name() + '#' + method.name(),
                "its annotation is "
                    + annotation.type()
                    + ", which is none of dbtest's, so it does not run.",
                "Import "
                    + AnnotationNames.TEST
                    + " in its place, or move the test to a class without @TestSuite.");
          }
        }
      }
    }
  }

  private void reportMissingBases(ClassFacts suite, List<ClassFacts> lineage) {
    for (ClassFacts type : lineage) {
      if (type.superName() != null) {
        reportIfMissing(suite, "base class", type.superName());
      }
      for (String each : type.interfaces()) {
        reportIfMissing(suite, "interface", each);
      }
    }
  }

  private void reportIfMissing(ClassFacts suite, String what, String name) {
    if (classes.find(name).isEmpty() && !isOfTheJdk(name)) {
      values.problem(
          suite.name(),
          "its " + what + " " + name + " is not on the class path, so the suite cannot be loaded.",
          "Add the jar or directory that holds it.");
    }
  }

  private static boolean isOfTheJdk(String className) {
    return className.startsWith("java.")
        || ClassLoader.getPlatformClassLoader().getResource(ClassNames.file(className)) != null;
  }

  /**
   * Reports tests in a class that is not a suite: they would never run, and nobody would notice.
   */
  private void findStrayTests(ClassFacts type) {
    boolean hasTests = type.hasMethodWith(AnnotationNames.TEST);
    boolean isSuite = type.annotation(AnnotationNames.TEST_SUITE).isPresent();
    if (type.is(Trait.INTERFACE)) {
      if (isSuite) {
        values.problem(
            type.name(),
            "an interface cannot be a suite, and classes do not inherit the annotation from it.",
            "Put @TestSuite on the classes that implement it.");
      } else if (hasTests && !partsOfSuites.contains(type.name())) {
        values.problem(
            type.name(),
            "the interface has methods with @Test and no suite implements it, so they never run.",
            "Implement it in a class with @TestSuite.");
      }
    } else if (type.is(Trait.LOCAL)) {
      if (hasTests || isSuite) {
        values.problem(
            type.name(),
            "a class inside a method cannot be a suite or have tests, so nothing in it runs.",
            "Move it out of the method.");
      }
    } else if (hasTests && type.is(Trait.ABSTRACT) && !partsOfSuites.contains(type.name())) {
      // It may be there for others to extend, so this is no error.
      values.warning(
          type.name(),
          "the abstract class has methods with @Test and no suite extends it, so they do not run"
              + " here.",
          "Extend it in a class with @TestSuite.");
    } else if (hasTests && !partsOfSuites.contains(type.name())) {
      values.problem(
          type.name(),
          "the class has methods with @Test but is not a suite, so they never run.",
          "Add @TestSuite to the class.");
    }
  }
}
