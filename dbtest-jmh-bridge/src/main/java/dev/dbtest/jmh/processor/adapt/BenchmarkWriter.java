package dev.dbtest.jmh.processor.adapt;

import dev.dbtest.jmh.processor.check.Reporter;
import dev.dbtest.jmh.processor.source.Compilation;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.openjdk.jmh.generators.core.BenchmarkGenerator;

/** Writes the benchmarks of a compilation with JMH's generator. */
public final class BenchmarkWriter {

  private final BenchmarkGenerator generator = new BenchmarkGenerator();
  private final Trail trail;
  private final Elements elements;
  private final GeneratorOutput output;

  /** A writer for one compilation. */
  public BenchmarkWriter(
      ProcessingEnvironment environment, Compilation compilation, Reporter reporter) {
    this.trail = new Trail(compilation::hasSource);
    this.elements = environment.getElementUtils();
    this.output =
        new GeneratorOutput(
            environment.getFiler(), elements, environment.getMessager(), reporter, trail);
  }

  /** Writes the classes of a round's benchmarks. */
  public void write(Collection<TypeElement> types) {
    generator.generate(new AdaptedSource(types, elements, trail), output);
  }

  /** Makes JMH's lists from what was written in all rounds; see {@link #lines}. */
  public void complete() {
    generator.complete(new AdaptedSource(List.of(), elements, trail), output);
  }

  /** The lines of one of JMH's lists. */
  public List<String> lines(String path) {
    return output.lines(path);
  }
}
