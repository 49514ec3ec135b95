package dev.dbtest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.discovery.roots.ScanRequest;
import dev.dbtest.model.CaseKind;
import dev.dbtest.model.Isolation;
import dev.dbtest.model.Problem;
import dev.dbtest.model.Tags;
import dev.dbtest.model.TestSuiteInfo;
import dev.dbtest.model.TestSuiteInfo.Lock;
import dev.dbtest.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteDiscoveryTest {

  private static final String IMPORTS = "import dev.dbtest.api.*;";

  @Test
  void namesTheImportOfATestThatIsAnotherLibrarys(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            package org.junit.jupiter.api;
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface Test {}
            """,
            """
            package p;
            import org.junit.jupiter.api.Test;
            @dev.dbtest.api.TestSuite class A {
              @dev.dbtest.api.Test void runs() {}
              @Test void doesNot() {}
            }
            """);

    assertThat(found.problems())
        .singleElement()
        .asString()
        .contains("p.A#doesNot", "org.junit.jupiter.api.Test", "Import dev.dbtest.api.Test");
  }

  @Test
  void readsWhatTheAnnotationsSay(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            package p;
            %s
            @TestSuite(kind = TestSuite.Kind.INTEGRATION, tags = {"db", "slow"}, timeout = "30s",
                isolation = TestSuite.Isolation.PROCESS)
            @Retry(1)
            class A {
              @Test(name = "moves money", tags = "money", timeout = "1.5s") void moves() {}
              @Test @Skip("flaky") @Retry(3) void waits() {}
              @Test @Rows({"1", "2"}) void adds(int a) {}
            }
            """);

    assertThat(found.problems()).isEmpty();
    TestSuiteInfo suite = found.suite("p.A");
    assertThat(suite.kind()).isEqualTo(CaseKind.INTEGRATION);
    assertThat(suite.tags()).isEqualTo(Tags.of("db", "slow"));
    assertThat(suite.timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(suite.isolation()).isEqualTo(Isolation.PROCESS);
    assertThat(found.test("p.A", "moves").displayName()).isEqualTo("moves money");
    assertThat(found.test("p.A", "moves").tags()).isEqualTo(Tags.of("db", "money", "slow"));
    assertThat(found.test("p.A", "moves").timeout()).isEqualTo(Duration.ofMillis(1500));
    assertThat(found.test("p.A", "moves").retries()).isEqualTo(1);
    assertThat(found.test("p.A", "waits").skipReason()).isEqualTo("flaky");
    assertThat(found.test("p.A", "waits").retries()).isEqualTo(3);
    assertThat(found.test("p.A", "waits").displayName()).isEqualTo("waits");
    assertThat(found.test("p.A", "waits").hasRows()).isFalse();
    assertThat(found.test("p.A", "adds").hasRows()).isTrue();
  }

  @Test
  void anEmptyAnnotationFollowsTheCommand(@TempDir Path temp) throws IOException {
    Found found = found(temp, "package p; %s @TestSuite class A { @Test void a() {} }");

    TestSuiteInfo suite = found.suite("p.A");
    assertThat(suite.kind()).isEqualTo(CaseKind.UNIT);
    assertThat(suite.isolation()).isNull();
    assertThat(suite.timeout()).isNull();
    assertThat(suite.skipReason()).isNull();
    assertThat(found.test("p.A", "a").timeout()).isNull();
    assertThat(found.test("p.A", "a").retries()).isNull();
  }

  @Test
  void keepsTheOrderOfTheClassFile(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            package p; %s
            @TestSuite class A {
              @Test void zebra() {}
              @Test private void apple() {}
              @Test void mango() {}
              @Test void banana() {}
            }
            """);

    assertThat(found.tests("p.A")).containsExactly("zebra", "apple", "mango", "banana");
  }

  @Test
  void ordersSuitesByClass(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "package q; %s @TestSuite class A { @Test void a() {} }",
            "package p; %s @TestSuite class Z { @Test void a() {} }",
            "package p; %s @TestSuite class B { @Test void a() {} }");

    assertThat(found.suites())
        .extracting(TestSuiteInfo::className)
        .containsExactly("p.B", "p.Z", "q.A");
  }

  @Test
  void inheritsTheAnnotationAndTheTestsOfABaseClass(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            package p; %s
            @TestSuite(tags = "base") abstract class Base {
              @Test void first() {}
              @Test void overridden() {}
              @Test void last() {}
            }
            """,
            """
            package p; %s
            class Derived extends Base {
              @Test void own() {}
              @Override @Test(name = "mine") void overridden() {}
            }
            """);

    assertThat(found.problems()).isEmpty();
    assertThat(found.suites()).hasSize(1);
    assertThat(found.tests("p.Derived")).containsExactly("first", "overridden", "last", "own");
    assertThat(found.test("p.Derived", "overridden").displayName()).isEqualTo("mine");
    assertThat(found.suite("p.Derived").tags()).isEqualTo(Tags.of("base"));
  }

  @Test
  void inheritsThroughAClassThatSaysNothing(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "package p; %s @TestSuite abstract class Base { @Test void a() {} }",
            "package p; %s abstract class Middle extends Base { }",
            "package p; %s class Derived extends Middle { }");

    assertThat(found.tests("p.Derived")).containsExactly("a");
  }

  @Test
  void inheritsFromABaseClassInAnotherJar(@TempDir Path temp) throws IOException {
    Path base =
        CompiledProject.in(temp.resolve("base"))
            .source(
                "package lib; import dev.dbtest.api.*;",
                "public abstract class Grand { @Test public void grand() {} }")
            .source(
                "package lib; import dev.dbtest.api.*;",
                "@TestSuite public abstract class Base extends Grand { @Test public void base() {} }")
            .compile();
    Path jar = CompiledProject.pack(base, temp.resolve("base.jar"));
    Path classes =
        CompiledProject.in(temp.resolve("classes"))
            .onClassPath(jar)
            .source("package p; class Derived extends lib.Base { }")
            .compile();

    Found found = Found.with(List.of(temp.resolve("base-without-it"), jar), classes);

    assertThat(found.tests("p.Derived")).containsExactly("grand", "base");
  }

  @Test
  void inheritsFromABaseClassInAnotherDirectory(@TempDir Path temp) throws IOException {
    Path base =
        CompiledProject.in(temp.resolve("base"))
            .source(
                "package lib; import dev.dbtest.api.*;",
                "@TestSuite public abstract class Base { @Test public void base() {} }")
            .compile();
    Path classes =
        CompiledProject.in(temp.resolve("classes"))
            .onClassPath(base)
            .source("package p; class Derived extends lib.Base { }")
            .compile();

    assertThat(Found.with(List.of(base), classes).tests("p.Derived")).containsExactly("base");
  }

  @Test
  void aSuiteWhoseBaseClassIsMissingSaysSo(@TempDir Path temp) throws IOException {
    Path base =
        CompiledProject.in(temp.resolve("base"))
            .source("package lib; public class Base { }")
            .compile();
    Path classes =
        CompiledProject.in(temp.resolve("classes"))
            .onClassPath(base)
            .source(
                "package p; import dev.dbtest.api.*;",
                "@TestSuite class A extends lib.Base { @Test void a() {} }")
            .compile();

    assertThat(Found.in(classes).problemTexts())
        .containsExactly(
            "p.A: its base class lib.Base is not on the class path, so the suite cannot be loaded."
                + " Add the jar or directory that holds it.");
  }

  @Test
  void findsNestedAndInnerSuites(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            package p; %s
            @TestSuite(tags = "outer") @Skip("later") class Outer {
              @Test void a() {}
              @TestSuite(tags = "inner") class Inner {
                @Test void b() {}
                @TestSuite class Deep { @Test void d() {} }
              }
              @TestSuite private static class Nested { @Test void c() {} }
            }
            """);

    assertThat(found.problems()).isEmpty();
    assertThat(found.tests("p.Outer$Inner")).containsExactly("b");
    assertThat(found.suite("p.Outer$Inner").tags()).isEqualTo(Tags.of("inner", "outer"));
    assertThat(found.suite("p.Outer$Inner$Deep").tags()).isEqualTo(Tags.of("inner", "outer"));
    assertThat(found.test("p.Outer$Inner$Deep", "d").skipReason()).isEqualTo("later");
    assertThat(found.suite("p.Outer$Nested").skipReason()).isEqualTo("later");
  }

  @Test
  void abstractClassesAndAnonymousOnesAreNoSuites(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            package p; %s
            @TestSuite abstract class Base {
              @Test void a() {}
              static Object anonymous = new Base() { };
            }
            """);

    assertThat(found.suites()).isEmpty();
    assertThat(found.problems())
        .singleElement()
        .asString()
        .contains("p.Base", "no suite extends it, so they do not run here");
  }

  @Test
  void readsSeveralLocks(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "package p; %s @ResourceLock(\"base\") abstract class Base { }",
            """
            package p; %s
            @TestSuite @ResourceLock("port")
            @ResourceLock(value = "dir", mode = ResourceLock.Mode.READ)
            class A extends Base { @Test void a() {} }
            """,
            "package p; %s @TestSuite @ResourceLock(\"one\") class B { @Test void a() {} }");

    assertThat(found.suite("p.A").locks())
        .containsExactly(new Lock("base", true), new Lock("port", true), new Lock("dir", false));
    assertThat(found.suite("p.B").locks()).containsExactly(new Lock("one", true));
  }

  @Test
  void methodsThatTheCompilerAddedAreNoTests(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "package p; %s abstract class Base<T> { @Test Object value() { return null; } }",
            """
            package p; %s
            @TestSuite class A extends Base<String> {
              @Override @Test java.util.concurrent.Future<?> value() { return null; }
            }
            """);

    assertThat(found.tests("p.A")).containsExactly("value");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void aSuiteWithoutTestsIsAnError(@TempDir Path temp) throws IOException {
    Found found = found(temp, "package p; %s @TestSuite class A { void a() {} }");

    assertThat(found.suite("p.A").tests()).isEmpty();
    assertThat(found.problems())
        .containsExactly(
            Problem.error(
                "p.A",
                "the suite has no tests, so it can only pass.",
                "Add a @Test or remove @TestSuite."));
  }

  @Test
  void aTestInAClassThatIsNoSuiteIsAnError(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "package p; %s class A { @Test void a() {} }",
            "package p; %s interface I { @Test default void a() {} }",
            "package p; %s class L { void m() { class In { @Test void a() {} } } }");

    assertThat(found.suites()).isEmpty();
    assertThat(found.problemTexts())
        .containsExactly(
            "p.A: the class has methods with @Test but is not a suite, so they never run."
                + " Add @TestSuite to the class.",
            "p.I: the interface has methods with @Test and no suite implements it, so they never"
                + " run. Implement it in a class with @TestSuite.",
            "p.L$1In: a class inside a method cannot be a suite or have tests, so nothing in it"
                + " runs. Move it out of the method.");
  }

  @Test
  void testsOfInterfacesAreTestsOfTheSuitesThatImplementThem(@TempDir Path temp)
      throws IOException {
    Found found =
        found(
            temp,
            "package p; %s interface Top { @Test default void top() {} }",
            "package p; %s interface I extends Top { @Test default void a() {} }",
            "package p; %s class Base implements I { }",
            "package p; %s @TestSuite class A extends Base { @Test void own() {} }");

    assertThat(found.tests("p.A")).containsExactly("top", "a", "own");
    assertThat(found.problems()).isEmpty();
  }

  /** As Kotlin's compiler and that of Groovy's traits keep the bodies of an interface's methods. */
  @Test
  void copiesOfTheMethodsOfAnInterfaceAreNoTestsOfTheirOwn(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            package p;
            %s
            interface I {
              @Test void a();
              @Test @Rows({"1", "2"}) void rows(int n);
              final class DefaultImpls {
                @Test public static void a(I self) {}
                @Test @Rows({"1", "2"}) public static void rows(I self, int n) {}
              }
            }
            """,
            """
            package p;
            %s
            interface Derived extends I {
              abstract class Helper { @Test public static void a(Derived self) {} }
            }
            """,
            """
            package p;
            %s
            @TestSuite class S implements Derived {
              @Test public void a() { I.DefaultImpls.a(this); }
              @Test @Rows({"1", "2"}) public void rows(int n) { I.DefaultImpls.rows(this, n); }
            }
            """);

    assertThat(found.tests("p.S")).containsExactly("a", "rows");
    assertThat(found.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Test static void other(I self) {}",
        "@Test static void a() {}",
        "@Test static void a(Object self) {}",
        "@Test void a(I self) {}",
        "@Test @Skip(\"no\") static void a(I self) {}",
        "@Test static void a(I self) {} @Test void b() {}"
      })
  void aTestInsideAnInterfaceThatIsNoCopyOfOneOfItsOwnIsAnError(String test, @TempDir Path temp)
      throws IOException {
    Found found =
        found(
            temp,
            "package p; %s interface I { @Test void a(); class DefaultImpls { " + test + " } }",
            "package p; %s @TestSuite class S implements I { @Test public void a() {} }");

    assertThat(found.problems())
        .singleElement()
        .asString()
        .contains("p.I$DefaultImpls", "is not a suite, so they never run");
  }

  @ParameterizedTest
  @CsvSource({
    "@Setup static,static",
    "@TeardownSuite static,static",
    "@SetupSuite private,private"
  })
  void aFixtureThatClassesDoNotInheritFromAnInterfaceIsAnError(
      String fixture, String what, @TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "package p; %s interface I { " + fixture + " void f() {} }",
            "package p; %s @TestSuite class S implements I { @Test void a() {} }");

    assertThat(found.problemTexts())
        .containsExactly(
            "p.S#f: the "
                + fixture.substring(0, fixture.indexOf(' '))
                + " method is a "
                + what
                + " one of p.I, and classes do not inherit that from an interface, so it is never"
                + " called. Make it a default method, or move it to the suite.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abstract class B { @Setup abstract void f(); }"
            + " @TestSuite class S extends B { void f() {} @Test void a() {} }",
        "interface B { @Setup void f(); }"
            + " @TestSuite class S implements B { public void f() {} @Test void a() {} }",
        "interface B { @Setup void f(); }"
            + " class C { public void f() {} }"
            + " @TestSuite class S extends C implements B { @Test void a() {} }",
        "interface B { @Setup void f(); }"
            + " interface C extends B { @Override default void f() {} }"
            + " @TestSuite class S implements C { @Test void a() {} }",
        "interface B { @Setup void f(); }"
            + " @TestSuite class S implements B { @Teardown public void f() {} @Test void a() {} }"
      })
  void anAbstractFixtureThatIsImplementedAsNoneIsAnError(String types, @TempDir Path temp)
      throws IOException {
    Found found = found(temp, "package p; %s " + types);

    assertThat(found.problemTexts())
        .containsExactly(
            "p.S#f: it implements the @Setup method of p.B without @Setup, so it is never called as"
                + " such. Add @Setup to the method that implements it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abstract class B { @Setup abstract void f(); }"
            + " @TestSuite class S extends B { @Setup void f() {} @Test void a() {} }",
        "interface B { @Setup void f(); }"
            + " interface C extends B { @Override void f(); }"
            + " @TestSuite class S implements C { @Setup public void f() {} @Test void a() {} }",
        "interface B { @Setup void f(); }"
            + " class C { @Setup public void f() {} }"
            + " @TestSuite class S extends C implements B { @Test void a() {} }",
        "interface B { @Setup default void f() {} }"
            + " @TestSuite class S implements B { public void f() {} @Test void a() {} }"
      })
  void aFixtureThatIsImplementedAsOneOrTurnedOffIsFine(String types, @TempDir Path temp)
      throws IOException {
    assertThat(found(temp, "package p; %s " + types).problems()).isEmpty();
  }

  @Test
  void anInterfaceTakesNoTestFromABaseClass(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "package p; %s class Base { @Test public void a() {} }",
            "package p; %s interface I { void a(); }",
            "package p; %s @TestSuite class A extends Base implements I { }");

    assertThat(found.tests("p.A")).containsExactly("a");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void anInterfaceIsNoSuite(@TempDir Path temp) throws IOException {
    Found found = found(temp, "package p; %s @TestSuite interface I { @Test default void a() {} }");

    assertThat(found.problemTexts())
        .containsExactly(
            "p.I: an interface cannot be a suite, and classes do not inherit the annotation from"
                + " it. Put @TestSuite on the classes that implement it.");
  }

  @Test
  void aTestOfAnInterfaceThatAClassHidesIsAWarning(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "package p; %s interface I { @Test default void a() {} }",
            "package p; %s class Base { public void a() {} }",
            "package p; %s @TestSuite class A extends Base implements I { @Test void b() {} }");

    assertThat(found.tests("p.A")).containsExactly("b");
    assertThat(found.problemTexts())
        .containsExactly(
            "p.A#a: a base class has a method of this name, so the test of p.I does not run."
                + " Rename one of them, or override the method in the suite and add @Test.");
  }

  @Test
  void anOverrideThatFillsInATypeArgumentIsOneTest(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "package p; %s class Base<T> { @Test @Rows(\"a\") void a(T v) {} @Test void z() {} }",
            "package p; %s class Mid extends Base<String> { @Test @Rows(\"a\") void a(String v) {} }",
            "package p; %s @TestSuite class A extends Mid { @Test @Rows(\"a\") void a(String v) {} }");

    assertThat(found.tests("p.A")).containsExactly("a", "z");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void anOverloadBesideAnOverrideThatFillsInATypeArgumentIsNotTakenForIt(@TempDir Path temp)
      throws IOException {
    Found found =
        found(
            temp,
            "package p; %s class Base<T> { @Test @Rows(\"a\") void a(T v) {} }",
            """
            package p; %s
            @TestSuite class A extends Base<String> {
              void a(Integer v) {}
              @Override @Test @Rows("b") void a(String v) {}
            }
            """);

    assertThat(found.tests("p.A")).containsExactly("a");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void anOverrideWithoutTheAnnotationIsSeenBesideAnOverloadThatIsATest(@TempDir Path temp)
      throws IOException {
    Found found =
        found(
            temp,
            "package p; %s class Base<T> { @Test @Rows(\"a\") void a(T v) {} }",
            """
            package p; %s
            @TestSuite class A extends Base<String> {
              @Test @Rows("1") void a(Integer v) {}
              @Override void a(String v) {}
            }
            """);

    assertThat(found.tests("p.A")).containsExactly("a");
    assertThat(found.problemTexts())
        .singleElement()
        .asString()
        .contains("p.A overrides this test without @Test, so it no longer runs");
  }

  @Test
  void aClassIsLocalByItsClassFileAndNotByItsName(@TempDir Path temp) throws IOException {
    Found found = found(temp, "package p; %s @TestSuite class A$1Digit { @Test void a() {} }");

    assertThat(found.tests("p.A$1Digit")).containsExactly("a");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void aConcreteBaseClassOfASuiteNeedNotBeASuite(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "package p; %s class Base { @Test void a() {} }",
            "package p; %s @TestSuite class A extends Base { }");

    assertThat(found.tests("p.A")).containsExactly("a");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void aTestThatIsOverriddenWithoutTheAnnotationIsAWarning(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            "package p; %s abstract class Base { @Test void a() {} @Test void b() {} }",
            "package p; %s @TestSuite class A extends Base { @Override void a() {} }");

    assertThat(found.tests("p.A")).containsExactly("b");
    assertThat(found.problemTexts())
        .containsExactly(
            "p.A#a: p.A overrides this test without @Test, so it no longer runs. Add @Test to the"
                + " overriding method; or, to leave the test out, @Test and @Skip.");
  }

  @Test
  void twoTestsOfOneNameAreAnError(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            package p; %s
            @TestSuite class A {
              @Test @Rows("1") void a(int n) {}
              @Test @Rows("1") void a(String n) {}
            }
            """,
            "package p; %s abstract class Base { @Test private void same() {} }",
            "package p; %s @TestSuite class B extends Base { @Test void same() {} }");

    assertThat(found.tests("p.A")).containsExactly("a");
    assertThat(found.tests("p.B")).containsExactly("same");
    assertThat(found.problems()).extracting(Problem::subject).containsExactly("p.A#a", "p.B#same");
  }

  @Test
  void badValuesAreErrorsAndTheTestsStay(@TempDir Path temp) throws IOException {
    Found found =
        found(
            temp,
            """
            package p; %s
            @TestSuite(timeout = "soon", tags = "a b") @Skip(" ") class A {
              @Setup(timeout = "5 parsecs") void begin() {}
              @Test(timeout = "0s", tags = {"x,y", "good"}) @Retry(101) void a() {}
            }
            """);

    assertThat(found.tests("p.A")).containsExactly("a");
    assertThat(found.suite("p.A").timeout()).isNull();
    assertThat(found.test("p.A", "a").tags()).isEqualTo(Tags.of("good"));
    assertThat(found.test("p.A", "a").retries()).isNull();
    assertThat(found.problemTexts())
        .containsExactlyInAnyOrder(
            "p.A: timeout of @TestSuite is wrong: \"soon\" is not a length of time, since it has no"
                + " number. Write a number and one of ns, us, ms, s, m, h, such as 250ms or 2s.",
            "p.A: the tag \"a b\" is empty or has blanks, commas or brackets, so --tags could not"
                + " name it. Rename the tag.",
            "p.A: @Skip gives no reason, so nobody will know when to remove it. Say why.",
            "p.A#begin: timeout of @Setup is wrong: \"5 parsecs\" is not a length of time, since it"
                + " has an unknown unit: parsecs. Write a number and one of ns, us, ms, s, m, h,"
                + " such as 250ms or 2s.",
            "p.A#a: timeout of @Test is zero, which leaves no time. Write a time.",
            "p.A#a: the tag \"x,y\" is empty or has blanks, commas or brackets, so --tags could not"
                + " name it. Rename the tag.",
            "p.A#a: value of @Retry is 101. It must be 0 to 100.");
  }

  @Test
  void loadsNoClassOfTheUser(@TempDir Path temp) throws IOException {
    Path trace = temp.resolve("loaded");
    Path classes =
        CompiledProject.in(temp.resolve("classes"))
            .source(
                "package p; import dev.dbtest.api.*;",
                "@TestSuite(kind = TestSuite.Kind.UNIT) class A {",
                "  static { try { new java.io.File(\"%s\").createNewFile(); }".formatted(trace),
                "    catch (java.io.IOException e) { throw new AssertionError(e); } }",
                "  enum Kind { X { } ; static { new A(); } }",
                "  @Test @Rows(enumClass = Kind.class) void a(Kind kind) {}",
                "}")
            .compile();

    assertThat(Found.in(classes).tests("p.A")).containsExactly("a");
    assertThat(Files.exists(trace)).isFalse();
  }

  @Test
  void everySuiteKnowsItsModule(@TempDir Path temp) throws IOException {
    Path one =
        compile(temp.resolve("one"), "package p; %s @TestSuite class A { @Test void a() {} }");
    Path two =
        compile(temp.resolve("two"), "package p; %s @TestSuite class B { @Test void a() {} }");

    Found found =
        Found.of(
            new ScanRequest("two", List.of(two), List.of()),
            new ScanRequest("one", List.of(one), List.of()));

    assertThat(found.suites()).extracting(TestSuiteInfo::module).containsExactly("two", "one");
  }

  private static Found found(Path temp, String... sources) throws IOException {
    return Found.in(compile(temp.resolve("classes"), sources));
  }

  private static Path compile(Path classes, String... sources) throws IOException {
    CompiledProject project = CompiledProject.in(classes);
    for (String source : sources) {
      project.source(source.formatted(IMPORTS));
    }
    return project.compile();
  }
}
