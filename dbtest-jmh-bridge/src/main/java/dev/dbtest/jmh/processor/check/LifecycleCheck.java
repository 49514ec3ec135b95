package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.Setup;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Teardown;
import dev.dbtest.api.TeardownSuite;
import dev.dbtest.jmh.processor.source.Compilation;
import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Checks that each set-up and tear-down method is called, and can be. Suites are lenient; what JMH
 * calls has to follow JMH's rules.
 */
final class LifecycleCheck implements Check {

  private final Compilation compilation;
  private final Values values;
  private final PassedByJmh arguments;
  private final Awaited awaited;
  private final Reporter reporter;

  LifecycleCheck(
      Compilation compilation,
      Values values,
      PassedByJmh arguments,
      Awaited awaited,
      Reporter reporter) {
    this.awaited = awaited;
    this.compilation = compilation;
    this.values = values;
    this.arguments = arguments;
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    List<ExecutableElement> inherited =
        Lineage.methods(type).stream().filter(Roles::isLifecycle).toList();
    if (Roles.isState(type)) {
      inherited.forEach(this::checkOfState);
      checkInterfaces(type);
    }
    if (Roles.isSuite(type)) {
      Lineage.suiteMethods(type).stream().filter(Roles::isLifecycle).forEach(this::checkOfSuite);
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (Roles.isLifecycle(method) && !isCalled(type)) {
        reporter.error(Rule.LIFECYCLE_OUTSIDE, method, Names.of(type));
      }
    }
    if (type.getKind() == ElementKind.INTERFACE) {
      ElementFilter.methodsIn(type.getEnclosedElements()).stream()
          .filter(Roles::isLifecycle)
          .forEach(method -> checkInherited(method, type));
    }
  }

  private void checkInherited(ExecutableElement method, TypeElement type) {
    for (Modifier modifier : List.of(Modifier.STATIC, Modifier.PRIVATE)) {
      if (method.getModifiers().contains(modifier)) {
        reporter.error(Rule.LIFECYCLE_NOT_INHERITED, method, modifier.toString(), Names.of(type));
        return;
      }
    }
  }

  private boolean isCalled(TypeElement type) {
    boolean base = type.getModifiers().contains(Modifier.ABSTRACT);
    return base
        || Roles.isState(type)
        || Roles.isSuite(type)
        || compilation.isBaseOfState(type)
        || compilation.isBaseOfSuite(type);
  }

  private void checkOfState(ExecutableElement method) {
    if (!method.getModifiers().contains(Modifier.PUBLIC)) {
      reporter.error(Rule.LIFECYCLE_NOT_PUBLIC, method);
    }
    if (method.getReturnType().getKind() != TypeKind.VOID) {
      reporter.error(Rule.LIFECYCLE_NOT_VOID, method);
    }
    arguments.check(Rule.LIFECYCLE_PARAMETER, method);
    timeouts(method)
        .forEach(
            (annotation, timeout) -> {
              if (!timeout.isBlank()) {
                reporter.errorAt(Rule.LIFECYCLE_TIMEOUT, method, annotation, "timeout");
              }
            });
    List<String> roles = new ArrayList<>();
    Stream.concat(
            Roles.LIFECYCLE.stream(),
            Stream.of(org.openjdk.jmh.annotations.Setup.class, TearDown.class))
        .filter(annotation -> Roles.has(method, annotation))
        .forEach(annotation -> roles.add(annotation.getSimpleName()));
    if (roles.size() > 1) {
      reporter.error(Rule.LIFECYCLE_TWICE, method, roles.get(0), roles.get(1));
    }
  }

  /** An annotated method of a class stands for those of interfaces that have its name. */
  private void checkInterfaces(TypeElement type) {
    List<ExecutableElement> ofClasses = Lineage.methods(type);
    Set<String> called = new HashSet<>();
    ofClasses.stream()
        .filter(Roles::isFixture)
        .forEach(method -> called.add(method.getSimpleName().toString()));
    for (ExecutableElement method : Lineage.suiteMethods(type)) {
      if (Roles.isFixture(method)
          && Lineage.owner(method).getKind() == ElementKind.INTERFACE
          && !called.contains(method.getSimpleName().toString())) {
        reporter.error(
            Rule.LIFECYCLE_OF_INTERFACE,
            type,
            Names.of(Lineage.owner(method)) + "." + method.getSimpleName());
      }
    }
  }

  private void checkOfSuite(ExecutableElement method) {
    if (!method.getParameters().isEmpty()) {
      reporter.error(Rule.LIFECYCLE_SUITE_PARAMETER, method);
    }
    if (awaited.losesResultOf(method)) {
      reporter.error(Rule.LIFECYCLE_SUITE_RETURN, method, method.getReturnType().toString());
    }
    timeouts(method)
        .forEach((annotation, timeout) -> values.duration(method, annotation, "timeout", timeout));
  }

  private static Map<Class<? extends Annotation>, String> timeouts(ExecutableElement method) {
    Map<Class<? extends Annotation>, String> timeouts = new HashMap<>();
    SetupSuite setupSuite = method.getAnnotation(SetupSuite.class);
    if (setupSuite != null) {
      timeouts.put(SetupSuite.class, setupSuite.timeout());
    }
    Setup setup = method.getAnnotation(Setup.class);
    if (setup != null) {
      timeouts.put(Setup.class, setup.timeout());
    }
    Teardown teardown = method.getAnnotation(Teardown.class);
    if (teardown != null) {
      timeouts.put(Teardown.class, teardown.timeout());
    }
    TeardownSuite teardownSuite = method.getAnnotation(TeardownSuite.class);
    if (teardownSuite != null) {
      timeouts.put(TeardownSuite.class, teardownSuite.timeout());
    }
    return timeouts;
  }
}
