package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.Params;
import dev.dbtest.jmh.processor.source.Compilation;
import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Checks that JMH can assign the values of a {@link Params} field. */
final class ParamsCheck implements Check {

  private final Compilation compilation;
  private final Reporter reporter;

  ParamsCheck(Compilation compilation, Reporter reporter) {
    this.compilation = compilation;
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      Params params = field.getAnnotation(Params.class);
      if (params != null) {
        checkPlace(field, type);
        checkValues(field, params.value());
      }
    }
  }

  private void checkPlace(VariableElement field, TypeElement type) {
    boolean state =
        Roles.isState(type)
            || compilation.isBaseOfState(type)
            || type.getModifiers().contains(Modifier.ABSTRACT);
    if (!state) {
      reporter.error(Rule.PARAMS_OUTSIDE_STATE, field, Names.of(type));
    }
    if (field.getModifiers().contains(Modifier.STATIC)) {
      reporter.error(Rule.PARAMS_STATIC, field);
    } else if (field.getModifiers().contains(Modifier.FINAL)) {
      reporter.error(Rule.PARAMS_FINAL, field);
    }
  }

  private void checkValues(VariableElement field, String[] values) {
    Optional<Predicate<String>> conversion = Conversions.to(field.asType());
    if (conversion.isEmpty()) {
      reporter.error(Rule.PARAMS_TYPE, field, field.asType().toString());
      return;
    }
    if (values.length == 0 && !Conversions.hasConstants(field.asType())) {
      reporter.error(Rule.PARAMS_EMPTY, field, Params.class);
    }
    Set<String> seen = new HashSet<>();
    for (String value : values) {
      if (!conversion.get().test(value)) {
        String type =
            Lineage.declared(field.asType()).map(Names::of).orElse(field.asType().toString());
        reporter.errorAt(Rule.PARAMS_VALUE, field, Params.class, "value", value, type);
      } else if (!seen.add(value)) {
        reporter.errorAt(Rule.PARAMS_REPEATED, field, Params.class, "value", value);
      }
    }
  }
}
