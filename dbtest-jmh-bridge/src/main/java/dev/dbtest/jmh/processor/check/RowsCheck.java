package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.Rows;
import dev.dbtest.jmh.processor.source.AnnotationUse;
import dev.dbtest.jmh.processor.source.Lineage;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks that rows of arguments come from one source, and go to parameters. */
final class RowsCheck implements Check {

  private final Reporter reporter;

  RowsCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Rows rows = method.getAnnotation(Rows.class);
      if (rows != null) {
        check(method, rows, type);
      }
    }
  }

  private void check(ExecutableElement method, Rows rows, TypeElement type) {
    long sources =
        Stream.of(
                rows.value().length > 0,
                namesAnEnum(method),
                !rows.method().isBlank(),
                !rows.csv().isBlank(),
                !rows.text().isBlank())
            .filter(given -> given)
            .count();
    if (sources != 1) {
      reporter.error(Rule.ROWS_SOURCES, method, Rows.class, Long.toString(sources));
    }
    if (method.getParameters().isEmpty()) {
      reporter.error(Rule.ROWS_NO_PARAMETERS, method, Rows.class);
    }
    boolean isSource = !rows.method().isBlank() && Lineage.isConcreteClass(type);
    if (isSource && !hasMethod(type, rows.method())) {
      reporter.errorAt(Rule.ROWS_METHOD, method, Rows.class, "method", rows.method());
    }
  }

  /** A member of type Class is read from the source: its class need not be loadable here. */
  private static boolean namesAnEnum(ExecutableElement method) {
    Optional<String> name =
        AnnotationUse.on(method, Rows.class)
            .flatMap(mirror -> AnnotationUse.member(mirror, "enumClass"))
            .map(value -> value.getValue().toString());
    return name.filter(each -> !each.equals(Enum.class.getName())).isPresent();
  }

  private static boolean hasMethod(TypeElement type, String name) {
    return Lineage.methods(type).stream()
        .anyMatch(
            each -> each.getSimpleName().contentEquals(name) && each.getParameters().isEmpty());
  }
}
