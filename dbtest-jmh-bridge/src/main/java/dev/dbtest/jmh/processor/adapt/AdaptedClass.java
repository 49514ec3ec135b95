package dev.dbtest.jmh.processor.adapt;

import dev.dbtest.api.BenchmarkGroup;
import dev.dbtest.api.Scope;
import dev.dbtest.jmh.processor.source.AnnotationUse;
import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.generators.core.ClassInfo;
import org.openjdk.jmh.generators.core.FieldInfo;
import org.openjdk.jmh.generators.core.MethodInfo;

/**
 * A class, as JMH's generator sees it.
 *
 * <p>JMH reaches superclasses through the class whose benchmarks it generates; that class is the
 * {@code viewer}. Benchmark methods and settings of a group apply only to groups, so they depend on
 * the viewer.
 */
final class AdaptedClass extends AdaptedElement<TypeElement> implements ClassInfo {

  private final TypeElement viewer;

  AdaptedClass(TypeElement type, Trail trail) {
    this(type, type, trail);
  }

  private AdaptedClass(TypeElement type, TypeElement viewer, Trail trail) {
    super(type, trail);
    this.viewer = viewer;
  }

  /** Whether dbtest's benchmark methods of this class are to be measured. */
  boolean isSeenByGroup() {
    return Roles.isGroup(viewer);
  }

  @Override
  public <T extends Annotation> @Nullable T getAnnotation(Class<T> type) {
    return annotation(type);
  }

  @Override
  @Nullable Annotation counterpart(Class<? extends Annotation> type) {
    if (AnnotationUse.on(element(), type).isPresent()) {
      return null;
    }
    if (type == State.class) {
      return state();
    }
    BenchmarkGroup group = element().getAnnotation(BenchmarkGroup.class);
    boolean inherited = !viewer.equals(element());
    return group == null || inherited ? null : new GroupSettings(group, element()).of(type);
  }

  private @Nullable State state() {
    Scope scope = element().getAnnotation(Scope.class);
    if (scope != null) {
      return state(scope.value());
    }
    if (Roles.isGroup(element())) {
      return state(Scope.Sharing.BENCHMARK);
    }
    boolean ownState = element().getAnnotation(State.class) != null;
    return !ownState && Roles.declaresState(element()) ? state(Scope.Sharing.BENCHMARK) : null;
  }

  private static State state(Scope.Sharing sharing) {
    org.openjdk.jmh.annotations.Scope scope =
        switch (sharing) {
          case BENCHMARK -> org.openjdk.jmh.annotations.Scope.Benchmark;
          case THREAD -> org.openjdk.jmh.annotations.Scope.Thread;
          case GROUP -> org.openjdk.jmh.annotations.Scope.Group;
        };
    return SyntheticAnnotation.of(State.class, Map.of("value", scope));
  }

  @Override
  public String getPackageName() {
    return Lineage.outermost(element()).getEnclosingElement() instanceof PackageElement home
        ? home.getQualifiedName().toString()
        : "";
  }

  @Override
  public String getQualifiedName() {
    return element().getQualifiedName().toString();
  }

  @Override
  public String getName() {
    return element().getSimpleName().toString();
  }

  @Override
  public @Nullable ClassInfo getSuperClass() {
    return Lineage.superclass(element())
        .map(superclass -> new AdaptedClass(superclass, viewer, trail()))
        .orElse(null);
  }

  /** The type around this one, of whatever kind: names and hints of nested classes need it. */
  @Override
  public @Nullable ClassInfo getDeclaringClass() {
    return element().getEnclosingElement() instanceof TypeElement outer
        ? new AdaptedClass(outer, trail())
        : null;
  }

  @Override
  public Collection<FieldInfo> getFields() {
    List<FieldInfo> fields = new ArrayList<>();
    ElementFilter.fieldsIn(element().getEnclosedElements())
        .forEach(field -> fields.add(new AdaptedField(field, this, trail())));
    return fields;
  }

  @Override
  public Collection<MethodInfo> getMethods() {
    List<MethodInfo> methods = new ArrayList<>();
    ElementFilter.methodsIn(element().getEnclosedElements())
        .forEach(method -> methods.add(new AdaptedMethod(method, this, trail())));
    return methods;
  }

  @Override
  public Collection<MethodInfo> getConstructors() {
    List<MethodInfo> constructors = new ArrayList<>();
    ElementFilter.constructorsIn(element().getEnclosedElements())
        .forEach(each -> constructors.add(new AdaptedMethod(each, this, trail())));
    return constructors;
  }

  @Override
  public boolean isAbstract() {
    return has(Modifier.ABSTRACT);
  }

  @Override
  public boolean isPublic() {
    return has(Modifier.PUBLIC);
  }

  @Override
  public boolean isStrictFP() {
    return has(Modifier.STRICTFP);
  }

  @Override
  public boolean isFinal() {
    return has(Modifier.FINAL);
  }

  @Override
  public boolean isInner() {
    return getDeclaringClass() != null && !has(Modifier.STATIC);
  }

  @Override
  public boolean isEnum() {
    return element().getKind() == ElementKind.ENUM;
  }

  @Override
  public Collection<String> getEnumConstants() {
    return element().getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(member -> member.getSimpleName().toString())
        .toList();
  }

  /** By name, so that JMH's hash maps have the same order in every compilation. */
  @Override
  public boolean equals(Object other) {
    return other instanceof AdaptedClass that
        && viewer.equals(that.viewer)
        && element().equals(that.element());
  }

  @Override
  public int hashCode() {
    return getQualifiedName().hashCode();
  }

  @Override
  public String toString() {
    return getQualifiedName();
  }
}
