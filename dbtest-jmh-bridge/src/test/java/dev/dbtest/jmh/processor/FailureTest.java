package dev.dbtest.jmh.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.lang.model.util.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.generators.BenchmarkProcessor;

/** What goes wrong without the source being wrong, or where the compiler says so by itself. */
class FailureTest {

  private static final String GROUP =
      """
      package p;
      import dev.dbtest.api.*;
      @BenchmarkGroup
      public class G {
        @Bench public void a() {}
      }
      """;

  private static final String PLAIN =
      """
      package p;
      import org.openjdk.jmh.annotations.Benchmark;
      public class Plain {
        @Benchmark public void a() {}
      }
      """;

  private final Path directory;

  FailureTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void namesTheLineToRemoveWhenJmhsProcessorHasWrittenTheClasses() {
    Compiled compiled =
        new Compiler(directory)
            .with(new BenchmarkProcessor(), new DbtestProcessor())
            .compile(GROUP, PLAIN);

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors())
        .containsExactly(
            "-1: [DBT902] p.jmh_generated.Plain_a_jmhTest was written before dbtest could write it:"
                + " another annotation processor, most likely JMH's own, runs first."
                + " Remove org.openjdk.jmh:jmh-generator-annprocess from annotationProcessorPaths,"
                + " or list it after dbtest-jmh-bridge.");
  }

  @Test
  void namesTheLineToRemoveWhenJmhsProcessorHasWrittenTheListsAlone() {
    String state =
        "package p; import org.openjdk.jmh.annotations.*;"
            + "@State(Scope.Benchmark) public class Data {}";

    Compiled compiled =
        new Compiler(directory)
            .with(new BenchmarkProcessor(), new DbtestProcessor())
            .compile(GROUP, state);

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors())
        .isNotEmpty()
        .allMatch(error -> error.startsWith("-1: [DBT902] META-INF/"));
  }

  @Test
  void saysWhyAClassCannotBeWritten() throws IOException {
    Files.createDirectories(directory.resolve("sources"));
    Files.createFile(directory.resolve("sources/p"));

    Compiled compiled = new Compiler(directory).compile(GROUP);

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors())
        .isNotEmpty()
        .allMatch(error -> error.startsWith("-1: [DBT903] p.jmh_generated.G_"));
  }

  @Test
  void saysWhyAListCannotBeWritten() throws IOException {
    Files.createDirectories(directory.resolve("classes"));
    Files.createFile(directory.resolve("classes/META-INF"));

    Compiled compiled = new Compiler(directory).compile(GROUP);

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors())
        .hasSize(2)
        .allMatch(error -> error.startsWith("-1: [DBT903] META-INF/"));
  }

  @Test
  void reportsItsOwnFailureInACheckAtTheTypeWithATrace() {
    Compiled compiled = sabotaged(Elements.class, "overrides").compile(withFixture());

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors())
        .singleElement()
        .asString()
        .startsWith("5: [DBT905] G made dbtest's annotation processor fail")
        .contains("IllegalStateException: sabotage", "LifecycleOverrideCheck");
  }

  @Test
  void reportsItsOwnFailureInTheGeneratorAtTheMethodWithATrace() {
    Compiled compiled = sabotaged(Filer.class, "createSourceFile").compile(GROUP);

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors())
        .singleElement()
        .asString()
        .startsWith("4: [DBT905] G made dbtest's annotation processor fail")
        .contains("IllegalStateException: sabotage", "GeneratorOutput");
  }

  @Test
  void reportsItsOwnFailureAtTheEndWithATrace() {
    Compiled compiled = sabotaged(Filer.class, "createResource").compile(GROUP);

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors())
        .singleElement()
        .asString()
        .startsWith("-1: [DBT905] the compilation made dbtest's annotation processor fail")
        .contains("IllegalStateException: sabotage");
  }

  @Test
  void leavesInvalidAnnotationsToTheCompiler() {
    Compiled compiled =
        new Compiler(directory)
            .compile(
                """
                package p;
                import dev.dbtest.api.*;
                @BenchmarkGroup(rounds = "three", tags = UNKNOWN)
                @Scope
                public class G {
                  @Params(MISSING) public int n;
                  @Bench(maxRatio = true) public void a() {}
                  @Test @Rows(enumClass = Missing.class) void b(int n) {}
                }
                """);

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors()).isNotEmpty().noneMatch(error -> error.contains("DBT9"));
  }

  @Test
  void leavesUnknownTypesToTheCompiler() {
    Compiled compiled =
        new Compiler(directory)
            .compile(
                """
                package p;
                import dev.dbtest.api.*;
                @BenchmarkGroup
                public class G extends Missing {
                  @Params("1") public Unknown n;
                  @Bench public void a(Nowhere nowhere) {}
                }
                """);

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors())
        .hasSize(3)
        .allMatch(error -> error.contains("cannot find symbol"));
  }

  @Test
  void doesNotMindASuperclassWhoseFileIsMissing() throws IOException {
    new Compiler(directory)
        .with("-proc:none")
        .compile(
            "package p; public class A {}",
            "package p; public class B extends A {}",
            "package p; public class C extends B { public static class D {} }");
    Files.delete(directory.resolve("classes/p/A.class"));

    Compiled compiled =
        new Compiler(directory)
            .compile(GROUP, "package p; class Uses { Object of(C.D d) { return d; } }");

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.benchmarks()).hasSize(1);
  }

  private Compiler sabotaged(Class<?> tool, String method) {
    return new Compiler(directory).with(new SabotagedProcessor(tool, method));
  }

  private static String withFixture() {
    return GROUP
        .replace("@BenchmarkGroup\n", "@BenchmarkGroup\n\n")
        .replace("@Bench ", "@Setup public void s() {} @Bench ");
  }
}
