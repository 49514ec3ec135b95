package dev.dbtest.jmh.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** Sources that another processor adds while we run. */
class OtherProcessorsTest {

  /** Carries a foreign annotation too: of none left to claim, the compiler asks nobody. */
  private static final String HEIR =
      "package p; import dev.dbtest.api.*;"
          + "@BenchmarkGroup public class G extends Base { @Bench public void own(Data data) {}"
          + " @Params(Data.VALUE) public int m;"
          + " @Override public String toString() { return null; } }";

  private static final String BASE =
      "package p; public abstract class Base {"
          + " @dev.dbtest.api.Bench public void inherited() {} }";

  private static final String DATA =
      "package p; import dev.dbtest.api.*;"
          + "@Scope(Scope.Sharing.THREAD) public class Data {"
          + " public static final String VALUE = \"27\";"
          + " @Params(\"1\") public int n; }";

  private static final String GENERATED_GROUP =
      "package p; import dev.dbtest.api.*;"
          + "@BenchmarkGroup public class Late { @Bench public void a() {} }";

  private final Path directory;

  OtherProcessorsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void aGroupWaitsForTheSuperclassAndStateThatAreYetToBeGenerated() {
    assertThat(compile(new DbtestProcessor(), new Writing()).benchmarks()).hasSize(3);
  }

  @Test
  void theOrderOfProcessorsDoesNotMatter() {
    Compiled compiled = compile(new Writing(), new DbtestProcessor());
    assertThat(compiled.benchmarks()).hasSize(3);
    assertThat(compiled.hints()).contains("inline,p/Base.inherited", "inline,p/Late.a");
    assertThat(compiled.benchmarks())
        .filteredOn(line -> line.contains("p.G "))
        .map(line -> new BenchmarkListEntry(line).getParams().get().get("m"))
        .containsOnly(new String[] {"27"});
  }

  private Compiled compile(Processor... processors) {
    Compiled compiled = new Compiler(directory).with(processors).compile(HEIR);
    assertThat(compiled.log()).isEmpty();
    assertThat(compiled.errors()).isEmpty();
    return compiled;
  }

  /** Writes a base class in the first round, state and a group in the second. */
  private static final class Writing extends AbstractProcessor {
    private int round;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      round++;
      if (round == 1) {
        write("p.Base", BASE);
      } else if (round == 2) {
        write("p.Data", DATA);
        write("p.Late", GENERATED_GROUP);
      }
      return false;
    }

    private void write(String name, String text) {
      try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        writer.append(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
