package dev.dbtest.jmh.processor.check;

import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.openjdk.jmh.annotations.Group;

/**
 * Checks that no two parameters of one benchmark share a name: JMH would give both the values of
 * one.
 */
final class SharedParameterCheck implements Check {

  private final Reporter reporter;

  SharedParameterCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    if (!Roles.isGroup(type)) {
      return;
    }
    Map<String, Map<String, VariableElement>> parameters = new HashMap<>();
    for (ExecutableElement method : Lineage.methods(type)) {
      if (Roles.isBenchmark(method)) {
        // The methods of a thread group run together and share their parameters.
        Group threads = method.getAnnotation(Group.class);
        String name = threads == null ? method.getSimpleName().toString() : threads.value();
        checkStates(method, type, parameters.computeIfAbsent(name, each -> new HashMap<>()));
      }
    }
  }

  private void checkStates(
      ExecutableElement benchmark, TypeElement group, Map<String, VariableElement> parameters) {
    Set<TypeElement> states = new LinkedHashSet<>();
    addStates(group, states);
    addArguments(benchmark, states);
    for (TypeElement state : states) {
      for (VariableElement field : Lineage.fields(state)) {
        if (Roles.isParameter(field)) {
          VariableElement other = parameters.putIfAbsent(field.getSimpleName().toString(), field);
          if (other != null && !other.equals(field)) {
            reporter.error(Rule.PARAMS_SHARED_NAME, field, Names.of(benchmark));
          }
        }
      }
    }
  }

  /** Adds a state and those that its set-up and tear-down methods take. */
  private static void addStates(TypeElement state, Set<TypeElement> states) {
    if (states.add(state)) {
      Lineage.methods(state).stream()
          .filter(Roles::isFixture)
          .forEach(method -> addArguments(method, states));
    }
  }

  private static void addArguments(ExecutableElement method, Set<TypeElement> states) {
    for (VariableElement argument : method.getParameters()) {
      Lineage.declared(argument.asType())
          .filter(Roles::isState)
          .ifPresent(state -> addStates(state, states));
    }
  }
}
