package dev.dbtest.jmh.processor.adapt;

import dev.dbtest.api.Bench;
import dev.dbtest.api.Setup;
import dev.dbtest.api.SetupSuite;
import dev.dbtest.api.Teardown;
import dev.dbtest.api.TeardownSuite;
import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.generators.core.ClassInfo;
import org.openjdk.jmh.generators.core.MethodInfo;
import org.openjdk.jmh.generators.core.ParameterInfo;

/** A method or constructor, as JMH's generator sees it. */
final class AdaptedMethod extends AdaptedElement<ExecutableElement> implements MethodInfo {

  private final AdaptedClass owner;

  AdaptedMethod(ExecutableElement method, AdaptedClass owner, Trail trail) {
    super(method, trail);
    this.owner = owner;
  }

  @Override
  public <T extends Annotation> @Nullable T getAnnotation(Class<T> type) {
    return annotation(type);
  }

  @Override
  @Nullable Annotation counterpart(Class<? extends Annotation> type) {
    if (type == Benchmark.class) {
      return isBench() ? SyntheticAnnotation.of(Benchmark.class, Map.of()) : null;
    }
    if (type == OperationsPerInvocation.class) {
      return operations();
    }
    if (type == org.openjdk.jmh.annotations.Setup.class) {
      Level level = level(SetupSuite.class, Setup.class);
      return level == null ? null : fixture(org.openjdk.jmh.annotations.Setup.class, level);
    }
    if (type == TearDown.class) {
      Level level = level(TeardownSuite.class, Teardown.class);
      return level == null ? null : fixture(TearDown.class, level);
    }
    return null;
  }

  private boolean isBench() {
    return owner.isSeenByGroup() && Roles.has(element(), Bench.class);
  }

  private @Nullable Annotation operations() {
    Bench bench = element().getAnnotation(Bench.class);
    return bench == null || bench.operations() == 1
        ? null
        : SyntheticAnnotation.of(
            OperationsPerInvocation.class, Map.of("value", bench.operations()));
  }

  private @Nullable Level level(
      Class<? extends Annotation> trial, Class<? extends Annotation> iteration) {
    if (Roles.has(element(), trial)) {
      return Level.Trial;
    }
    return Roles.has(element(), iteration) ? Level.Iteration : null;
  }

  private static Annotation fixture(Class<? extends Annotation> type, Level level) {
    return SyntheticAnnotation.of(type, Map.of("value", level));
  }

  @Override
  public String getName() {
    return element().getSimpleName().toString();
  }

  @Override
  public String getQualifiedName() {
    return owner.getQualifiedName() + "." + element();
  }

  @Override
  public String getReturnType() {
    return element().getReturnType().toString();
  }

  @Override
  public Collection<ParameterInfo> getParameters() {
    List<ParameterInfo> parameters = new ArrayList<>();
    element()
        .getParameters()
        .forEach(parameter -> parameters.add(new AdaptedParameter(parameter, trail())));
    return parameters;
  }

  @Override
  public ClassInfo getDeclaringClass() {
    return owner;
  }

  @Override
  public boolean isPublic() {
    return has(Modifier.PUBLIC);
  }

  @Override
  public boolean isAbstract() {
    return has(Modifier.ABSTRACT);
  }

  @Override
  public boolean isSynchronized() {
    return has(Modifier.SYNCHRONIZED);
  }

  @Override
  public boolean isStrictFP() {
    return has(Modifier.STRICTFP);
  }

  @Override
  public boolean isStatic() {
    return has(Modifier.STATIC);
  }

  /**
   * By name, as JMH does it; but dbtest promises that set-up methods of base classes run first and
   * tear-down methods of base classes last, and JMH calls them in this order.
   */
  @Override
  public int compareTo(MethodInfo other) {
    int ranks = Integer.compare(rank(this), rank(other));
    return ranks != 0 ? ranks : getQualifiedName().compareTo(other.getQualifiedName());
  }

  private static int rank(MethodInfo method) {
    if (!(method instanceof AdaptedMethod adapted) || !Roles.isLifecycle(adapted.element())) {
      return 0;
    }
    int depth = Lineage.of(adapted.owner.element()).size();
    return adapted.counterpart(TearDown.class) == null ? depth : Integer.MAX_VALUE - depth;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AdaptedMethod that
        && element().equals(that.element())
        && owner.equals(that.owner);
  }

  @Override
  public int hashCode() {
    return getQualifiedName().hashCode();
  }

  @Override
  public String toString() {
    return owner + " " + getName();
  }
}
