package dev.dbtest.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbtest.model.Bond;
import dev.dbtest.model.CaseId;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestInfo;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.model.TestSuiteInfo.Lock;
import dev.dbtest.testing.CompiledProject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JUnitDiscoveryTest {

  private static final String IMPORTS =
      "import org.junit.jupiter.api.*; import org.junit.jupiter.params.*;"
          + " import org.junit.jupiter.params.provider.*;";

  @Test
  void aClassWithTestsIsASuiteOfJUnit(@TempDir Path temp) throws IOException {
    TestSuiteInfo suite =
        found(temp, "class ATest { @Test void adds() {} void helps() {} }").suite("p.ATest");

    assertThat(suite.engine()).isEqualTo(CaseId.JUNIT);
    assertThat(suite.kind()).isEqualTo(CaseKind.UNIT);
    assertThat(ids(suite)).containsExactly(Map.entry("p.ATest#adds", "p.ATest#adds()"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NONE     | class T { @BeforeAll static void open() {} @Test void a() {} @Test void b() {} }
          NONE     | class T { @ParameterizedTest @ValueSource(ints = 1) void a(int i) {} @Test void b() {} }
          NONE     | @TestInstance(TestInstance.Lifecycle.PER_METHOD) class T { @Test void a() {} }
          NONE     | class T { @parallel.ResourceLock("java.lang.System.out") @Test void a() {} }
          ORDER    | @TestMethodOrder(MethodOrderer.Random.class) class T { @Test void a() {} }
          ORDER    | class T { @Test @Order(1) void a() {} @Test void b() {} }
          ORDER    | class T { @Nested @TestMethodOrder(MethodOrderer.Random.class) class In { @Test void a() {} } }
          INSTANCE | @TestInstance(TestInstance.Lifecycle.PER_CLASS) class T { @Test void a() {} }
          INSTANCE | class T extends B { } @TestInstance(TestInstance.Lifecycle.PER_CLASS) class B { @Test void a() {} }
          ROWS     | @ParameterizedClass @ValueSource(ints = 1) class T { T(int i) {} @Test void a() {} }
          RESOURCES | class T { @parallel.ResourceLock("database") @Test void a() {} @Test void b() {} }
          RESOURCES | class T { @parallel.ResourceLock("a") @parallel.ResourceLock("b") @Test void a() {} }
          """)
  void whatHoldsTestsTogetherIsKnown(Bond bond, String source, @TempDir Path temp)
      throws IOException {
    String full = source.replace("@parallel.", "@org.junit.jupiter.api.parallel.");

    assertThat(found(temp, full).suite("p.T").bond()).isEqualTo(bond);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NONE   | public class T { @org.junit.Test public void a() {} }
          ORDER  | @org.junit.FixMethodOrder public class T { @org.junit.Test public void a() {} }
          ENGINE | @org.junit.runner.RunWith(Object.class) public class T { @org.junit.Test public void a() {} }
          """)
  void whatHoldsTestsOfJUnit4TogetherIsKnown(Bond bond, String source, @TempDir Path temp)
      throws IOException {
    Found found =
        found(
            temp,
            source,
            """
            package org.junit;
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface Test { }
            """,
            """
            package org.junit;
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface FixMethodOrder { }
            """,
            """
            package org.junit.runner;
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface RunWith { Class<?> value(); }
            """);

    assertThat(found.suite("p.T").bond()).isEqualTo(bond);
  }

  @Test
  void whatOnlyAnEngineKnowsStaysTogether(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "class T extends junit.framework.TestCase { public void testA() {} }",
            "package junit.framework; public class TestCase { }");

    assertThat(found.suite("p.T").bond()).isEqualTo(Bond.ENGINE);
  }

  @Test
  void testsAreKnownByTheirParameterTypes(@TempDir Path temp) throws IOException {
    TestSuiteInfo suite =
        found(
                temp,
                """
                class ATest {
                  @ParameterizedTest @ValueSource(ints = 1) void adds(int a) {}
                  @ParameterizedTest @ValueSource(ints = 1)
                  void takes(int[] a, String[][] b, java.util.Map.Entry<String, Integer> c) {}
                  @Test void adds() {}
                }
                """)
            .suite("p.ATest");

    assertThat(ids(suite))
        .containsExactly(
            Map.entry("p.ATest#adds()", "p.ATest#adds()"),
            Map.entry("p.ATest#adds(int)", "p.ATest#adds(int)"),
            Map.entry(
                "p.ATest#takes", "p.ATest#takes([I,[[Ljava.lang.String;,java.util.Map$Entry)"));
  }

  @Test
  void inheritedTestsBelongToTheClassThatInheritsThem(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            abstract class Base<T> { @Test void inherited() {} @Test void checks() {} }
            interface Contract { @Test default void holds() {} }
            class ATest extends Base<String> implements Contract { @Override @Test void checks() {} }
            """);

    assertThat(found.suites()).hasSize(1);
    assertThat(ids(found.suite("p.ATest")).keySet())
        .containsExactly("p.ATest#checks", "p.ATest#holds", "p.ATest#inherited");
  }

  @Test
  void testsOfClassesThatRunSeveralTimesHaveRows(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            @org.junit.jupiter.params.ParameterizedClass @ValueSource(ints = {1, 2})
            class ATest { ATest(int n) {} @Test void a() {} }
            class BTest {
              @Test void b() {}
              @Nested @org.junit.jupiter.params.ParameterizedClass @ValueSource(ints = {1, 2})
              class Inner { Inner(int n) {} @Test void c() {} @Nested class Deep { @Test void d() {} } }
            }
            """);

    assertThat(found.suite("p.ATest").tests())
        .extracting(test -> test.id().text(), TestInfo::hasRows)
        .containsExactly(tuple("p.ATest#a", true));
    assertThat(found.suite("p.BTest").tests())
        .extracting(test -> test.id().text(), TestInfo::hasRows)
        .containsExactly(
            tuple("p.BTest#b", false),
            tuple("p.BTest$Inner#c", true),
            tuple("p.BTest$Inner$Deep#d", true));
  }

  @Test
  void nestedClassesArePartOfTheSuiteAroundThem(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            abstract class Base { @Nested class FromBase { @Test void a() {} } }
            @Tag("outer") class ATest extends Base {
              @Nested @Tag("inner") class Inner { @Test @Tag("own") void b() {} }
            }
            """);

    TestSuiteInfo suite = found.suite("p.ATest");
    assertThat(ids(suite).keySet()).containsExactly("p.ATest$FromBase#a", "p.ATest$Inner#b");
    assertThat(suite.tests().get(1).tags()).isEqualTo(Tags.of("inner", "outer", "own"));
  }

  @Test
  void annotationsOfTheProjectCountAsWhatTheyCarry(@TempDir Path temp) throws IOException {
    TestSuiteInfo suite =
        found(
                temp,
                """
                @Test @Tag("fast")
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                @interface FastTest {}
                class ATest { @FastTest void adds() {} }
                """)
            .suite("p.ATest");

    assertThat(suite.tests()).singleElement().extracting(TestInfo::tags).isEqualTo(Tags.of("fast"));
  }

  @ParameterizedTest
  @CsvSource({
    "class ATest, UNIT",
    "class DatabaseIT, INTEGRATION",
    "class ITDatabase, INTEGRATION",
    "class DatabaseITCase, INTEGRATION",
    "@Tag(\"integration\") class ATest, INTEGRATION",
    "@Tag(\"slow\") class ATest, UNIT",
  })
  void namesAndTagsTellIntegrationTests(String head, CaseKind kind, @TempDir Path temp)
      throws IOException {
    Found found = found(temp, head + " { @Test void adds() {} }");

    assertThat(found.suites()).singleElement().extracting(TestSuiteInfo::kind).isEqualTo(kind);
  }

  @Test
  void locksOfClassesAreLocks(@TempDir Path temp) throws IOException {
    TestSuiteInfo suite =
        found(
                temp,
                """
                @org.junit.jupiter.api.parallel.ResourceLock("db")
                class ATest { @Test void adds() {} }
                """)
            .suite("p.ATest");

    assertThat(suite.locks()).containsExactly(new Lock("db", true));
  }

  @Test
  void testsInAnEnumAreWarnedOf(@TempDir Path temp) throws IOException {
    Found found = found(temp, "enum ATest { ONE; @Test void lost() {} }");

    assertThat(found.problems().toString()).contains("p.ATest#lost", "no test in an enum is run");
  }

  @Test
  void testsInAnAnonymousClassAreWarnedOf(@TempDir Path temp) throws IOException {
    Found found = found(temp, "class Holder { Object o = new Object() { @Test void lost() {} }; }");

    assertThat(found.problems().toString())
        .contains("p.Holder$1#lost", "no test in a class inside a method or an expression is run");
  }

  @Test
  void testsInAClassInsideAMethodAreWarnedOf(@TempDir Path temp) throws IOException {
    Found found =
        found(temp, "class Holder { void makes() { class Inside { @Test void lost() {} } } }");

    assertThat(found.problems().toString())
        .contains("p.Holder$1Inside#lost", "no test in a class inside a method");
  }

  @Test
  void aTestThatAnAnonymousClassInheritsIsNotWarnedOf(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            abstract class Base { @Test void a() {} }
            class ATest extends Base { Object other = new Base() { }; }
            """);

    assertThat(found.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Before, BeforeEach, void",
    "After, AfterEach, void",
    "BeforeClass, BeforeAll, static void",
    "AfterClass, AfterAll, static void"
  })
  void lifeCycleMethodsOfJUnit4AreWarnedOfInAClassOfJupiter(
      String old, String replacement, String type, @TempDir Path temp) throws IOException {
    Found found =
        besideJUnit4(
            temp, "class ATest { @org.junit." + old + " " + type + " a() {} @Test void b() {} }");

    assertThat(found.problems().toString())
        .contains("p.ATest#a", "@org.junit." + old, "api." + replacement);
  }

  @Test
  void lifeCycleMethodsOfJupiterAreWarnedOfInAClassOfJUnit4(@TempDir Path temp) throws IOException {
    Found found =
        besideJUnit4(
            temp,
            "public class ATest {"
                + " @BeforeEach public void a() {} @org.junit.Test public void b() {} }");

    assertThat(found.problems().toString())
        .contains("p.ATest#a", "@org.junit.jupiter.api.BeforeEach", "@org.junit.Before ");
  }

  @Test
  void anInheritedLifeCycleMethodOfJUnit4IsWarnedOfOnce(@TempDir Path temp) throws IOException {
    Found found =
        besideJUnit4(
            temp,
            """
            abstract class Base { @org.junit.Before public void sets() {} }
            class ATest extends Base { @Test void a() {} @Nested class Inner { @Test void b() {} } }
            class BTest extends Base { @Test void c() {} }
            """);

    assertThat(found.problems()).hasSize(1);
    assertThat(found.problems().toString()).contains("p.Base#sets");
  }

  /** A base class may serve both, by an override or by tests of both. */
  @ParameterizedTest
  @CsvSource({
    "@BeforeEach @org.junit.Before public void a() {}, ''",
    "@org.junit.Before public void a() {}, @BeforeEach @Override public void a() {}",
    "@org.junit.Before public void a() {}, @BeforeEach public void b() { a(); }",
    "@org.junit.Before public void a() {}, @org.junit.Test public void b() {}"
  })
  void lifeCycleMethodsThatServeBothJUnitsAreNotWarnedOf(
      String base, String own, @TempDir Path temp) throws IOException {
    Found found =
        besideJUnit4(
            temp,
            "abstract class Base { "
                + base
                + " } public class ATest extends Base { "
                + own
                + " @Test void t() {} }");

    assertThat(found.problems()).isEmpty();
  }

  private static Found besideJUnit4(Path temp, String source) throws IOException {
    List<String> annotations = new ArrayList<>();
    for (String name : List.of("Test", "Before", "After", "BeforeClass", "AfterClass")) {
      annotations.add(
          "package org.junit;"
              + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
              + " public @interface "
              + name
              + " {}");
    }
    return found(temp, source, annotations.toArray(String[]::new));
  }

  @Test
  void copiesOfTheMethodsOfAnInterfaceAreNoTestsOfTheirOwn(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            interface Contract {
              @Test void a();
              final class DefaultImpls { @Test public static void a(Contract self) {} }
            }
            class ATest implements Contract { @Test public void a() {} }
            """);

    assertThat(found.suites()).hasSize(1);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void testsInClassesThatAreNotNestedAreWarnedOf(@TempDir Path temp) throws IOException {
    Found found =
        found(temp, "class ATest { @Test void a() {} static class Lost { @Test void b() {} } }");

    assertThat(found.suites()).hasSize(1);
    assertThat(found.problems())
        .singleElement()
        .asString()
        .contains("p.ATest$Lost", "do not run by themselves");
  }

  @Test
  void testsInClassesThatARunnerFindsAreNotWarnedOf(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            @org.junit.runner.RunWith(Object.class) public class AllTests {
              public static class Inner { @Test void b() {} }
            }
            """,
            """
            package org.junit.runner;
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface RunWith { Class<?> value(); }
            """);

    assertThat(found.problems()).isEmpty();
  }

  @Test
  void aClassWhoseMethodMakesItsTestsIsOneTestWithRows(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            class Made { public static junit.framework.Test suite() { return null; } }
            """,
            """
            package p;
            class Hotel { public static Hotel suite() { return null; } }
            """,
            """
            package junit.framework;
            public interface Test {}
            """);

    assertThat(ids(found.suite("p.Made"))).containsExactly(Map.entry("p.Made#tests", "p.Made#*"));
    assertThat(found.suites()).hasSize(1);
  }

  @Test
  void whatOnlyAnEngineKnowsIsOneTestWithRows(@TempDir Path temp) throws IOException {
    TestSuiteInfo suite =
        found(
                temp,
                """
                @org.junit.platform.suite.api.Suite class AllTests {}
                """,
                """
                package org.junit.platform.suite.api;
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface Suite {}
                """)
            .suite("p.AllTests");

    assertThat(suite.tests()).singleElement().extracting(TestInfo::hasRows).isEqualTo(true);
    assertThat(ids(suite)).containsExactly(Map.entry("p.AllTests#tests", "p.AllTests#*"));
  }

  @Test
  void aSuiteOfOursIsNoneOfJUnits(@TempDir Path temp) throws IOException {
    Found found =
        found(temp, "@dev.dbtest.api.TestSuite class A { @dev.dbtest.api.Test void a() {} }");

    assertThat(found.suite("p.A").engine()).isEmpty();
  }

  private static Map<String, String> ids(TestSuiteInfo suite) {
    Map<String, String> ids = new TreeMap<>();
    for (TestInfo test : suite.tests()) {
      ids.put(test.id().text(), test.id().engineId());
    }
    return ids;
  }

  private static Found found(Path temp, String source, String... more) throws IOException {
    CompiledProject project =
        CompiledProject.in(temp.resolve("classes"))
            .onClassPath(home(Test.class), home(ParameterizedTest.class))
            .source("package p;", IMPORTS, source);
    for (String each : more) {
      project.source(each);
    }
    return Found.in(project.compile());
  }

  private static Path home(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
