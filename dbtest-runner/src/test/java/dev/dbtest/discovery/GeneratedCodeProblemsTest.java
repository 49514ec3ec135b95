package dev.dbtest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.discovery.roots.ClassRoot;
import dev.dbtest.jmh.processor.DbtestProcessor;
import dev.dbtest.testing.CompiledProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

/** Groups whose generated code is missing or older than their class. */
class GeneratedCodeProblemsTest {

  private static final String REMEDY =
      " Add dbtest-jmh-bridge to the annotationProcessorPaths of the compiler and compile from"
          + " clean; from JDK 23 on, javac runs no processor that is merely on the class path.";

  private static final String GROUP =
      """
      package p; import dev.dbtest.api.*;
      @BenchmarkGroup public class G {
        @Bench public int a() { return 1; }
        @Bench public int b() { return 1; }
      }
      """;

  private static final String OTHER =
      """
      package p; import dev.dbtest.api.*;
      @BenchmarkGroup public class Other { @Bench public int a() { return 1; } }
      """;

  @Test
  void aGroupThatWasCompiledWithoutTheProcessorIsAnError(@TempDir Path temp) throws IOException {
    Path classes = processed(temp, OTHER);
    CompiledProject.in(classes).source(GROUP).compile();

    Found found = Found.in(classes);

    assertThat(found.discovery().groups()).hasSize(1);
    assertThat(found.problemTexts())
        .containsExactly(
            "p.G: no code was generated for its benchmarks, so they cannot run." + REMEDY);
  }

  @Test
  void soIsAPlainJmhClass(@TempDir Path temp) throws IOException {
    Path classes =
        CompiledProject.in(temp)
            .onClassPathOf(Benchmark.class)
            .source(
                "package p; public class Plain {",
                "@org.openjdk.jmh.annotations.Benchmark public int a() { return 1; } }")
            .compile();

    assertThat(Found.in(classes).problemTexts())
        .containsExactly(
            "p.Plain: no code was generated for its benchmarks, so they cannot run." + REMEDY);
  }

  @Test
  void aBenchmarkThatWasAddedWithoutTheProcessorIsAnError(@TempDir Path temp) throws IOException {
    Path classes = processed(temp, GROUP);
    CompiledProject.in(classes)
        .source(GROUP.replace("int b()", "int b() { return 1; } @Bench public int c()"))
        .compile();

    Found found = Found.in(classes);

    assertThat(found.group("p.G").benchmarks())
        .extracting(benchmark -> benchmark.id().method())
        .containsExactly("a", "b");
    assertThat(found.problemTexts())
        .containsExactly("p.G#c: no code was generated for it, so it cannot run." + REMEDY);
  }

  @Test
  void aGeneratedClassThatIsGoneIsAnError(@TempDir Path temp) throws IOException {
    Path classes = processed(temp, GROUP);
    Files.delete(classes.resolve("p/jmh_generated/G_a_jmhTest.class"));

    Found found = Found.in(classes);

    assertThat(found.group("p.G").benchmarks()).hasSize(1);
    assertThat(found.problemTexts())
        .containsExactly(
            "p.G#a: its generated class p.jmh_generated.G_a_jmhTest is gone, so it cannot run."
                + " Compile the benchmarks again from clean.");
  }

  @Test
  void anEntryOfTheListWhoseClassIsGoneIsAnError(@TempDir Path temp) throws IOException {
    Path classes = processed(temp, GROUP, OTHER);
    Files.delete(classes.resolve("p/Other.class"));

    Found found = Found.in(classes);

    assertThat(found.group("p.G").benchmarks()).hasSize(2);
    assertThat(found.problemTexts())
        .containsExactly(
            "p.Other: code was generated for its benchmarks, but the class is gone."
                + " Compile the benchmarks again from clean.");
  }

  @Test
  void anEntryOfTheListWhoseMethodIsGoneIsAnError(@TempDir Path temp) throws IOException {
    Path classes = processed(temp, GROUP, OTHER);
    CompiledProject.in(classes)
        .source(GROUP.replace("@Bench public int b()", "public int b()"))
        .source("package p; public class Other { }")
        .compile();

    assertThat(Found.in(classes).problemTexts())
        .containsExactly(
            "p.G#b: code was generated for it, but the class no longer has such a benchmark."
                + " Compile the benchmarks again from clean.",
            "p.Other: code was generated for its benchmarks, but the class no longer has any."
                + " Compile the benchmarks again from clean.");
  }

  @Test
  void missingHintsAreAnError(@TempDir Path temp) throws IOException {
    Path classes = processed(temp, GROUP);
    Files.delete(classes.resolve(ClassRoot.COMPILER_HINTS));

    Found found = Found.in(classes);

    assertThat(found.group("p.G").benchmarks()).hasSize(2);
    assertThat(found.problemTexts())
        .containsExactly(
            classes
                + "!/META-INF/BenchmarkList: there is no META-INF/CompilerHints beside it, so the"
                + " JIT would inline what JMH keeps apart, and scores would be wrong."
                + " Compile the benchmarks again from clean.");
  }

  @Test
  void hintsThatWereLostForOneGroupAreAWarning(@TempDir Path temp) throws IOException {
    Path classes = processed(temp, GROUP, OTHER);
    Path hints = classes.resolve(ClassRoot.COMPILER_HINTS);
    Files.write(
        hints, Files.readAllLines(hints).stream().filter(line -> !line.contains("p/G.")).toList());

    assertThat(Found.in(classes).problemTexts())
        .containsExactly(
            "p.G: META-INF/CompilerHints says nothing about it, so the JIT may inline its"
                + " benchmarks in another way than JMH asks for, and scores may differ from those"
                + " of a clean build. Compile the benchmarks again from clean.");
  }

  @Test
  void aListOfAnotherVersionOfJmhIsAnError(@TempDir Path temp) throws IOException {
    Path classes = processed(temp, GROUP);
    Files.writeString(
        classes.resolve(ClassRoot.BENCHMARK_LIST),
        "p.G.a===,===p.jmh_generated.G_a===,===Throughput\n");

    Found found = Found.in(classes);

    assertThat(found.problemTexts())
        .containsExactly(
            classes
                + "!/META-INF/BenchmarkList: 1 of its lines could not be read as JMH 1.37 writes them, so"
                + " their benchmarks are not found. Compile the benchmarks again from clean, with"
                + " JMH 1.37.",
            "p.G: no code was generated for its benchmarks, so they cannot run." + REMEDY);
  }

  @Test
  void aGroupWithoutBenchmarksIsAnError(@TempDir Path temp) throws IOException {
    Path classes =
        CompiledProject.in(temp)
            .source("package p; @dev.dbtest.api.BenchmarkGroup public class Empty { }")
            .compile();

    assertThat(Found.in(classes).problemTexts())
        .containsExactly(
            "p.Empty: the group has no benchmarks. Add a @Bench or remove @BenchmarkGroup.");
  }

  @Test
  void aBenchmarkInAClassThatIsNoGroupIsAnError(@TempDir Path temp) throws IOException {
    Path classes =
        CompiledProject.in(temp)
            .source(
                "package p; public class Stray {",
                "@dev.dbtest.api.Bench public int a() { return 1; } }")
            .compile();

    assertThat(Found.in(classes).problemTexts())
        .containsExactly(
            "p.Stray: the class has methods with @Bench but is not a group, so they never run."
                + " Add @BenchmarkGroup to the class.");
  }

  @Test
  void anAbstractGroupIsAnError(@TempDir Path temp) throws IOException {
    Path classes =
        CompiledProject.in(temp)
            .source(
                "package p; @dev.dbtest.api.BenchmarkGroup public abstract class Base {",
                "@dev.dbtest.api.Bench public int a() { return 1; } }")
            .compile();

    assertThat(Found.in(classes).problemTexts().get(0))
        .startsWith("p.Base: the group is abstract or inside a method");
  }

  private static Path processed(Path temp, String... sources) throws IOException {
    CompiledProject project =
        CompiledProject.in(temp.resolve("classes"))
            .onClassPathOf(Benchmark.class)
            .processedBy(new DbtestProcessor());
    for (String source : sources) {
      project.source(source);
    }
    return project.compile();
  }
}
