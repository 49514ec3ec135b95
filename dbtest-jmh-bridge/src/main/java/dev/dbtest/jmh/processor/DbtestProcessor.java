package dev.dbtest.jmh.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor of dbtest. It needs no option: being on the processor path is enough.
 *
 * <p>It claims JMH's annotations as well as dbtest's, so that one processor writes the benchmarks
 * of a module that uses both; JMH's own processor is not asked if it comes later on the path.
 */
public final class DbtestProcessor extends AbstractProcessor {

  private @Nullable Session session;

  /** Called by the compiler. */
  public DbtestProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.dbtest.api.*", "org.openjdk.jmh.annotations.*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Claims every annotation that it is given. */
  // JMH's own processor, further down the path, would write the same classes a second time.
  @SuppressWarnings("DoNotClaimAnnotations")
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (session == null) {
      session = new Session(processingEnv);
    }
    session.process(round);
    return true;
  }
}
