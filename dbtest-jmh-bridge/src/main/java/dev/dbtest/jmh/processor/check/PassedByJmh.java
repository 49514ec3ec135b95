package dev.dbtest.jmh.processor.check;

import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.infra.ThreadParams;

/** Checks that JMH has something to pass to the methods that it calls. */
final class PassedByJmh {

  private static final Set<String> OF_JMH =
      Set.of(
          Blackhole.class.getCanonicalName(),
          Control.class.getCanonicalName(),
          BenchmarkParams.class.getCanonicalName(),
          IterationParams.class.getCanonicalName(),
          ThreadParams.class.getCanonicalName());

  private final Reporter reporter;

  PassedByJmh(Reporter reporter) {
    this.reporter = reporter;
  }

  void check(Rule rule, ExecutableElement method) {
    for (VariableElement parameter : method.getParameters()) {
      TypeMirror type = parameter.asType();
      if (!Lineage.declared(type).map(PassedByJmh::isPassed).orElse(false)) {
        reporter.error(rule, method, type.toString());
        return;
      }
    }
  }

  private static boolean isPassed(TypeElement type) {
    return Roles.isState(type) || OF_JMH.contains(type.getQualifiedName().toString());
  }
}
