package dev.dbtest.jmh.processor.check;

import dev.dbtest.jmh.processor.source.Compilation;
import java.lang.annotation.AnnotationTypeMismatchException;
import java.lang.annotation.IncompleteAnnotationException;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.MirroredTypeException;

/** All checks of the catalogue, by theme. */
public final class Checks {

  private final Reporter reporter;
  private final List<Check> checks;

  /** Checks for one compilation. */
  public Checks(ProcessingEnvironment environment, Compilation compilation, Reporter reporter) {
    this.reporter = reporter;
    Values values = new Values(reporter);
    Arguments arguments = new Arguments(reporter);
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
            new LifecycleCheck(compilation, values, arguments, reporter),
            new LifecycleOverrideCheck(environment.getElementUtils(), reporter),
            new SuiteCheck(values, reporter),
            new TestMethodCheck(environment, compilation, values, reporter),
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
        if (!isOfSource(e)) {
          reporter.internal(type, e);
        }
      }
    }
    reporter.checking(null);
  }

  /** Whether an annotation is not valid Java, which the compiler reports by itself. */
  private static boolean isOfSource(RuntimeException failure) {
    return failure instanceof IncompleteAnnotationException
        || failure instanceof AnnotationTypeMismatchException
        || failure instanceof MirroredTypeException;
  }
}
