package dev.dbtest.jmh.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** The lists in the output directory after only a part of a module was compiled again. */
class IncrementalCompileTest {

  private static final String ANY_STUB = "dontinline,*.*_avgt_jmhStub";

  private final Path directory;

  IncrementalCompileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void compileEverything() {
    compile(group("A", "@Bench public void one() {} @Setup public void begin() {}"));
    compile(group("B", "@Bench public void two() {}"));
    assertThat(compile().benchmarks()).hasSize(2);
  }

  @Test
  void keepsTheBenchmarksAndHintsOfOtherClasses() {
    Compiled again = compile(group("B", "@Bench public void two() {}"));
    assertThat(names(again)).containsExactly("p.A.one", "p.B.two");
    assertThat(again.hints())
        .contains("inline,p/A.begin", "inline,p/A.one", "inline,p/B.two", ANY_STUB);
  }

  @Test
  void replacesTheBenchmarksAndHintsOfAClassCompiledAgain() {
    Compiled again = compile(group("A", "@Bench public void three() {}"));
    assertThat(names(again)).containsExactly("p.A.three", "p.B.two");
    assertThat(again.hints())
        .contains("inline,p/A.three", "inline,p/B.two")
        .doesNotContain("inline,p/A.one", "inline,p/A.begin");
  }

  @Test
  void processesClassFilesThatTheBuildToolAsksForAgain() throws IOException {
    Files.delete(directory.resolve("classes/META-INF/BenchmarkList"));
    Files.delete(directory.resolve("classes/META-INF/CompilerHints"));
    Compiled again =
        new Compiler(directory)
            .alsoProcessing("p.A")
            .compile(group("B", "@Bench public void two() {}"));
    assertThat(names(again)).containsExactly("p.A.one", "p.B.two");
    assertThat(again.hints()).contains("inline,p/A.begin", "inline,p/A.one", "inline,p/B.two");
  }

  @Test
  void forgetsAClassThatLostItsBenchmarks() {
    Compiled again =
        compile("package p; public class A {}", group("B", "@Bench public void two() {}"));
    assertThat(names(again)).containsExactly("p.B.two");
    assertThat(again.hints()).noneMatch(line -> line.contains("p/A."));
  }

  @Test
  void forgetsAClassWhoseFileIsGone() throws IOException {
    Files.delete(directory.resolve("classes/p/A.class"));
    assertThat(names(compile(group("B", "@Bench public void two() {}"))))
        .containsExactly("p.B.two");
  }

  @Test
  void forgetsABenchmarkWhoseGeneratedCodeIsGone() throws IOException {
    Files.delete(directory.resolve("classes/p/jmh_generated/A_one_jmhTest.class"));
    assertThat(names(compile(group("B", "@Bench public void two() {}"))))
        .containsExactly("p.B.two");
  }

  @Test
  void keepsNestedGroupsThatWereNotCompiledAgain() {
    compile("package p; public class Outer { " + nested("Inner") + " }");
    Compiled again = compile(group("B", "@Bench public void two() {}"));
    assertThat(names(again)).containsExactly("p.A.one", "p.B.two", "p.Outer.Inner.in");
    assertThat(again.hints()).contains("inline,p/Outer$Inner.in");
  }

  @Test
  void keepsTheHintsOfABaseClassWhoseGroupWasNotCompiledAgain() {
    String base =
        "package p; import dev.dbtest.api.*;"
            + "public abstract class Base { @Bench public void inherited() {} }";
    compile(base, "package p; @dev.dbtest.api.BenchmarkGroup public class Heir extends Base {}");
    assertThat(compile(base).hints()).contains("inline,p/Base.inherited");
  }

  @Test
  void leavesTheListsAloneWhenTheCompilationFails() {
    List<String> before = compile().benchmarks();
    Compiled failed = compile(group("A", "@Bench void hidden() {}"));
    assertThat(failed.success()).isFalse();
    assertThat(failed.benchmarks()).isEqualTo(before);
  }

  @Test
  void ordersTheListsTheSameWhateverWasCompiledFirst(@TempDir Path other) {
    String a = group("A", "@Bench public void one() {} @Setup public void begin() {}");
    String b = group("B", "@Bench public void two() {}");
    Compiled atOnce = new Compiler(other).compile(b, a);
    Compiled inParts = compile(a);
    assertThat(inParts.benchmarks()).isEqualTo(atOnce.benchmarks());
    assertThat(inParts.hints()).isEqualTo(atOnce.hints());
  }

  @Test
  void namesAListOfAnotherJmhAsUnreadable() throws IOException {
    Files.writeString(directory.resolve("classes/META-INF/BenchmarkList"), "of another age\n");
    Compiled again = compile(group("B", "@Bench public void two() {}"));
    assertThat(again.errors())
        .singleElement()
        .asString()
        .contains("[DBT904] META-INF/BenchmarkList of an earlier compilation cannot be read");
  }

  private Compiled compile(String... sources) {
    return new Compiler(directory).compile(sources);
  }

  private static List<String> names(Compiled compiled) {
    assertThat(compiled.errors()).isEmpty();
    return compiled.benchmarks().stream()
        .map(line -> new BenchmarkListEntry(line).getUsername())
        .toList();
  }

  private static String group(String name, String members) {
    return "package p; import dev.dbtest.api.*; @BenchmarkGroup public class "
        + name
        + " { "
        + members
        + " }";
  }

  private static String nested(String name) {
    return "@dev.dbtest.api.BenchmarkGroup public static class "
        + name
        + " { @dev.dbtest.api.Bench public void in() {} }";
  }
}
