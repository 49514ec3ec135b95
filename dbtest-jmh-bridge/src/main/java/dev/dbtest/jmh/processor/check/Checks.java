package dev.dbtest.jmh.processor.check;

import dev.dbtest.jmh.processor.source.Compilation;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** All checks of the catalogue. */
public final class Checks {

  private final Reporter reporter;
  private final List<Check> checks;

  /** Checks for one compilation. */
  public Checks(ProcessingEnvironment environment, Compilation compilation, Reporter reporter) {
    this.reporter = reporter;
    Values values = new Values(reporter);
    PassedByJmh arguments = new PassedByJmh(reporter);
    Awaited awaited = new Awaited(environment);
    Elements elements = environment.getElementUtils();
    checks =
        List.of(
            new AnnotationPairCheck(reporter),
            new PlacementCheck(reporter),
            new TypeShapeCheck(reporter),
            new GroupCheck(compilation, reporter),
            new GroupSettingsCheck(values, reporter),
            new BenchMethodCheck(compilation, values, arguments, reporter),
            new BaselineCheck(reporter),
            new BudgetCheck(values, reporter),
            new ParamsCheck(compilation, reporter),
            new SharedParameterCheck(reporter),
            new LifecycleCheck(compilation, values, arguments, awaited, reporter),
            new LifecycleOverrideCheck(elements, reporter),
            new SuiteCheck(values, reporter),
            new SuiteNameCheck(elements, reporter),
            new TestMethodCheck(elements, awaited, compilation, values, reporter),
            new RowsCheck(reporter),
            new RemarkCheck(reporter));
  }

  /** Checks types that this compilation declares. */
  public void check(List<TypeElement> types) {
    for (TypeElement type : types) {
      reporter.checking(type);
      try {
        checks.forEach(check -> check.check(type));
      } catch (RuntimeException e) {
        reporter.internal(type, e);
      }
    }
    reporter.checking(null);
  }
}
