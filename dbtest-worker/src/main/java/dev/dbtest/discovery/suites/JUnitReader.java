package dev.dbtest.discovery.suites;

import dev.dbtest.discovery.facts.AnnotationFacts;
import dev.dbtest.discovery.facts.AnnotationNames;
import dev.dbtest.discovery.facts.AnnotationReader;
import dev.dbtest.discovery.facts.ClassFacts;
import dev.dbtest.discovery.facts.ClassFacts.MethodFacts;
import dev.dbtest.discovery.facts.ClassFacts.Trait;
import dev.dbtest.discovery.facts.ClassTable;
import dev.dbtest.discovery.facts.EncodedNames;
import dev.dbtest.discovery.facts.JUnitNames;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.ParameterRow;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.model.TestSuiteInfo.Lock;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds suites from classes with tests of the JUnit Platform.
 *
 * <p>A class that stands alone is one suite, together with its nested classes. What is found here
 * serves to choose, and to notice if JUnit does not run it; which tests there are, JUnit decides.
 */
public final class JUnitReader {

  private static final String INTEGRATION = "integration";

  private final ClassTable classes;
  private final String module;
  private final AnnotationReader values;
  private final JUnitOversights oversights;
  private final Map<String, List<ClassFacts>> nested = new HashMap<>();

  /**
   * Reads the tests of a module.
   *
   * @param module its name
   * @param values reports what is wrong
   */
  public JUnitReader(ClassTable classes, String module, AnnotationReader values) {
    this.classes = classes;
    this.module = module;
    this.values = values;
    this.oversights = new JUnitOversights(values);
  }

  /** All classes with such tests, by name. */
  public List<TestSuiteInfo> suites() {
    List<ClassFacts> candidates = new ArrayList<>();
    for (ClassFacts type : classes.own()) {
      if (type.outerName() != null) {
        nested.computeIfAbsent(type.outerName(), name -> new ArrayList<>(1)).add(type);
      }
      if (type.isConcrete() && !type.is(Trait.ENUM)) {
        candidates.add(type);
      } else {
        oversights.checkPlace(type);
      }
    }
    List<TestSuiteInfo> suites = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (ClassFacts type : candidates) {
      if (classes.inherited(type, AnnotationNames.TEST_SUITE).isPresent()) {
        continue;
      }
      if (type.outerName() == null) {
        addSuite(type, suites);
      } else if (!isNested(type)
          && !isFoundByRunnerOf(type.outerName())
          && !tests(type, type.name(), Tags.NONE, false, new HashSet<>(), new JUnitBonds())
              .isEmpty()) {
        left.add(type.name());
      }
    }
    reportLeft(left);
    return suites;
  }

  private void addSuite(ClassFacts type, List<TestSuiteInfo> suites) {
    List<ClassFacts> lineage = classes.lineage(type);
    Tags tags = tags(lineage);
    JUnitBonds bonds = new JUnitBonds();
    List<TestInfo> tests = tests(type, type.name(), Tags.NONE, false, new HashSet<>(), bonds);
    if (tests.isEmpty() && (isWholeClass(lineage) || isClassTemplate(lineage))) {
      tests = List.of(wholeClass(type.name(), tags, ignored(lineage)));
      bonds.addEngine();
    }
    if (tests.isEmpty()) {
      return;
    }
    suites.add(
        new TestSuiteInfo(
            type.name(),
            kind(type, tags),
            tags,
            null,
            null,
            null,
            locks(lineage),
            tests,
            module,
            CaseId.JUNIT,
            true,
            bonds.bond()));
  }

  /** Tests of which discovery knows nothing but their class. */
  private static TestInfo wholeClass(String name, Tags tags, @Nullable String skipReason) {
    CaseId id = CaseId.ofWholeClass(CaseId.JUNIT, name);
    return new TestInfo(id, CaseId.WHOLE_CLASS, tags, skipReason, null, null, true);
  }

  /**
   * The tests of a class and of its nested classes.
   *
   * @param name how the class is called here: its own name, or for one that a base class brings,
   *     the name that it would have in the derived class
   * @param rows whether a class around it runs once for each of its rows, with all that is in it
   * @param bonds told of what holds them together
   */
  private List<TestInfo> tests(
      ClassFacts type,
      String name,
      Tags around,
      boolean rows,
      Set<String> entered,
      JUnitBonds bonds) {
    List<ClassFacts> lineage = classes.lineage(type);
    Tags tags = around.and(tags(lineage));
    List<MethodFacts> methods = new TestMethods(name, values, new Marks(lineage)).all(lineage);
    boolean runner = hasRunner(lineage);
    if (!runner) {
      oversights.checkLifeCycle(lineage, methods);
    }
    boolean repeated = rows || isClassTemplate(lineage);
    bonds.add(lineage, methods, repeated, runner);
    String ignored = ignored(lineage);
    List<TestInfo> tests = new ArrayList<>(methods.size());
    for (MethodFacts method : methods) {
      tests.add(test(name, method, methods, tags, ignored, runner || repeated));
    }
    for (ClassFacts part : lineage) {
      for (ClassFacts inner : nested.getOrDefault(part.name(), List.of())) {
        if (isNested(inner) && inner.isConcrete() && entered.add(inner.name())) {
          String simple = inner.name().substring(part.name().length() + 1);
          tests.addAll(tests(inner, name + '$' + simple, tags, repeated, entered, bonds));
        }
      }
    }
    return tests;
  }

  private TestInfo test(
      String className,
      MethodFacts method,
      List<MethodFacts> all,
      Tags around,
      @Nullable String ignored,
      boolean rows) {
    Optional<AnnotationFacts> feature = method.annotation(JUnitNames.SPOCK_FEATURE);
    List<String> types = feature.isPresent() ? List.of() : ParameterTypes.of(method.signature());
    // Spock names its methods by numbers, and calls them by what they describe.
    String name = feature.isPresent() ? feature.get().text("name", method.name()) : method.name();
    String key = className + '#' + name + '(' + String.join(",", types) + ')';
    String text = feature.isPresent() ? name : text(method, types, all);
    CaseId id = new CaseId(CaseId.JUNIT, key, className, text, ParameterRow.NONE);
    return new TestInfo(
        id,
        displayName(method, text),
        around.and(tags(method)),
        skipReason(method, ignored),
        null,
        null,
        feature.isPresent()
            ? !feature.get().texts("parameterNames").isEmpty()
            : rows || isTemplate(method));
  }

  /** Overloads have their types behind their names. */
  private static String text(MethodFacts method, List<String> types, List<MethodFacts> all) {
    for (MethodFacts other : all) {
      if (!other.equals(method) && other.name().equals(method.name())) {
        return method.name() + '(' + ParameterTypes.simple(types) + ')';
      }
    }
    return method.name();
  }

  /** TestNG never mentions a test that is switched off. JUnit tells itself what it leaves out. */
  private static @Nullable String skipReason(MethodFacts method, @Nullable String ignored) {
    Optional<AnnotationFacts> test = method.annotation(JUnitNames.TESTNG_TEST);
    if (test.isEmpty()) {
      return null;
    }
    if (test.get().denies("enabled")) {
      return "enabled = false";
    }
    Optional<AnnotationFacts> own = method.annotation(JUnitNames.TESTNG_IGNORE);
    return own.isPresent() ? reason(own.get()) : ignored;
  }

  /** Why TestNG leaves out a whole class; {@code null} if it does not. */
  private static @Nullable String ignored(List<ClassFacts> lineage) {
    for (ClassFacts type : lineage) {
      Optional<AnnotationFacts> ignore = type.annotation(JUnitNames.TESTNG_IGNORE);
      if (ignore.isPresent()) {
        return reason(ignore.get());
      }
    }
    return null;
  }

  private static String reason(AnnotationFacts ignore) {
    String given = ignore.text("value", "").strip();
    return given.isEmpty() ? "@Ignore" : given;
  }

  private static String displayName(MethodFacts method, String text) {
    Optional<AnnotationFacts> given = method.annotation(JUnitNames.DISPLAY_NAME);
    String name = given.isPresent() ? given.get().text("value", "") : "";
    return name.isBlank() ? EncodedNames.decode(text) : name.strip();
  }

  private static boolean isTemplate(MethodFacts method) {
    for (AnnotationFacts annotation : method.annotations()) {
      if (JUnitNames.isTemplate(annotation.type())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNested(ClassFacts type) {
    return type.annotation(JUnitNames.NESTED).isPresent();
  }

  /** Whether a runner of the class around one finds it by itself, as JUnit 4's Enclosed does. */
  private boolean isFoundByRunnerOf(String outer) {
    Optional<ClassFacts> around = classes.find(outer);
    return around.isPresent() && hasRunner(classes.lineage(around.get()));
  }

  private static boolean hasRunner(List<ClassFacts> lineage) {
    for (ClassFacts type : lineage) {
      if (type.annotation(JUnitNames.RUN_WITH).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClassTemplate(List<ClassFacts> lineage) {
    for (ClassFacts type : lineage) {
      for (AnnotationFacts annotation : type.annotations()) {
        if (JUnitNames.isClassTemplate(annotation.type())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWholeClass(List<ClassFacts> lineage) {
    for (ClassFacts type : lineage) {
      if (JUnitNames.isWholeBase(type.name()) || type.is(Trait.SUITE_METHOD)) {
        return true;
      }
      for (AnnotationFacts annotation : type.annotations()) {
        if (JUnitNames.isWholeClass(annotation.type())) {
          return true;
        }
      }
    }
    return false;
  }

  /** By the names that Failsafe looks for, and by the tag that most projects use. */
  private static CaseKind kind(ClassFacts type, Tags tags) {
    String simple = type.name().substring(type.name().lastIndexOf('.') + 1);
    boolean integration =
        tags.contains(INTEGRATION)
            || simple.startsWith("IT")
            || simple.endsWith("IT")
            || simple.endsWith("ITCase");
    return integration ? CaseKind.INTEGRATION : CaseKind.UNIT;
  }

  private static Tags tags(List<ClassFacts> lineage) {
    List<String> names = new ArrayList<>(0);
    for (ClassFacts type : lineage) {
      // Annotations of interfaces are not inherited.
      if (!type.is(Trait.INTERFACE)) {
        addTags(type.annotations(), names);
      }
    }
    return Tags.of(names);
  }

  private static Tags tags(MethodFacts method) {
    List<String> names = new ArrayList<>(0);
    addTags(method.annotations(), names);
    return Tags.of(names);
  }

  private static void addTags(List<AnnotationFacts> annotations, List<String> names) {
    for (AnnotationFacts annotation : annotations) {
      switch (annotation.type()) {
        case JUnitNames.TAG -> addTag(annotation.text("value", ""), names);
        case JUnitNames.TAGS ->
            annotation.nested("value").forEach(tag -> addTag(tag.text("value", ""), names));
        case JUnitNames.CATEGORY -> names.addAll(annotation.texts("value"));
        default -> {
          // Says nothing of tags.
        }
      }
    }
  }

  private static void addTag(String tag, List<String> names) {
    if (!tag.isBlank()) {
      names.add(tag.strip());
    }
  }

  private static List<Lock> locks(List<ClassFacts> lineage) {
    List<Lock> locks = new ArrayList<>(0);
    for (ClassFacts type : lineage) {
      for (AnnotationFacts annotation : type.annotations()) {
        if (annotation.type().equals(JUnitNames.RESOURCE_LOCK)) {
          locks.add(lock(annotation));
        } else if (annotation.type().equals(JUnitNames.RESOURCE_LOCKS)) {
          annotation.nested("value").forEach(each -> locks.add(lock(each)));
        }
      }
    }
    return locks;
  }

  private static Lock lock(AnnotationFacts annotation) {
    return new Lock(annotation.text("value", ""), !annotation.text("mode", "").equals("READ"));
  }

  /** Surefire leaves them out as well, but says nothing. */
  private void reportLeft(List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    String first = String.join(", ", names.subList(0, Math.min(3, names.size())));
    values.warning(
        names.size() == 1 ? names.get(0) : names.size() + " nested classes",
        "JUnit tests in classes inside other classes do not run by themselves"
            + (names.size() == 1 ? "." : ": " + first + (names.size() > 3 ? ", …" : "") + "."),
        "Move the class to a file of its own; in Jupiter, @Nested on a class that is not static does as"
            + " well.");
  }

  /** What makes a method a test. */
  private static final class Marks implements TestMethods.Mark {

    private final boolean isTestCase;

    Marks(List<ClassFacts> lineage) {
      boolean found = false;
      for (ClassFacts type : lineage) {
        found |= type.name().equals(JUnitNames.TEST_CASE);
        found |= JUnitNames.TEST_CASE.equals(type.superName());
      }
      this.isTestCase = found;
    }

    /** JUnit 4 finds the test in the base class, and then calls what overrides it. */
    @Override
    public boolean passesOn(MethodFacts overridden) {
      return overridden.has(JUnitNames.TEST_OF_JUNIT_4);
    }

    @Override
    public String skip() {
      return "@Disabled";
    }

    @Override
    public boolean isTest(MethodFacts method) {
      for (AnnotationFacts annotation : method.annotations()) {
        if (JUnitNames.isTest(annotation.type())) {
          return true;
        }
      }
      return isTestCase
          && method.name().startsWith("test")
          && method.parameters() == 0
          && Modifier.isPublic(method.modifiers())
          && !Modifier.isStatic(method.modifiers());
    }
  }
}
