package dev.dbtest.jmh.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.lang.model.util.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@BenchmarkGroup(rounds = \"three\") public class G { @Bench public void a() {} }",
        "@BenchmarkGroup(tags = UNKNOWN) public class G { @Bench public void a() {} }",
        "@BenchmarkGroup(mode = BenchMode.ODD) public class G { @Bench public void a() {} }",
        "@BenchmarkGroup(unknown = 1) public class G { @Bench public void a() {} }",
        "@BenchmarkGroup @Scope public class G { @Bench public void a() {} }",
        "@BenchmarkGroup public class G { @Bench(maxRatio = true) public void a() {} }",
        "@BenchmarkGroup public class G { @Bench @Skip public void a() {} }",
        "@BenchmarkGroup public class G { @Bench public void a() {} @Params(NONE) public int n; }",
        "@TestSuite class S { @Test @Rows(enumClass = Missing.class) void a(int n) {} }",
        "@TestSuite @ResourceLock class S { @Test @Retry void a() {} }",
      })
  void leavesAnnotationsThatAreNotJavaToTheCompiler(String source) {
    Compiled compiled =
        new Compiler(directory).compile("package p; import dev.dbtest.api.*; " + source);

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors()).isNotEmpty().noneMatch(error -> error.contains("[DBT"));
  }

  @Test
  void asksForJmhWhereItIsNotOnTheClassPath() {
    Compiled compiled = new Compiler(directory).withoutJmh().compile(GROUP);

    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors())
        .containsExactly(
            "4: [DBT907] G needs JMH to be measured: its generated code uses jmh-core, which is not"
                + " on the class path. Add the dependency dev.dbtest:dbtest-jmh-bridge.");
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
