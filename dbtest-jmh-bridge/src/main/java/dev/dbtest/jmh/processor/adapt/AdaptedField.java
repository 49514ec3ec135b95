package dev.dbtest.jmh.processor.adapt;

import dev.dbtest.api.Params;
import java.lang.annotation.Annotation;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.generators.core.ClassInfo;
import org.openjdk.jmh.generators.core.FieldInfo;

/** A field, as JMH's generator sees it. */
final class AdaptedField extends AdaptedElement<VariableElement> implements FieldInfo {

  private final AdaptedClass owner;

  AdaptedField(VariableElement field, AdaptedClass owner, Trail trail) {
    super(field, trail);
    this.owner = owner;
  }

  @Override
  public <T extends Annotation> @Nullable T getAnnotation(Class<T> type) {
    return annotation(type);
  }

  @Override
  @Nullable Annotation counterpart(Class<? extends Annotation> type) {
    Params params = type == Param.class ? element().getAnnotation(Params.class) : null;
    if (params == null) {
      return null;
    }
    // No values mean all constants of an enum, which JMH spells as its own default.
    Map<String, Object> members =
        params.value().length == 0 ? Map.of() : Map.of("value", params.value());
    return SyntheticAnnotation.of(Param.class, members);
  }

  @Override
  public String getName() {
    return element().getSimpleName().toString();
  }

  @Override
  public ClassInfo getType() {
    return AdaptedSource.classOf(element().asType(), trail());
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
  public boolean isStatic() {
    return has(Modifier.STATIC);
  }

  @Override
  public boolean isFinal() {
    return has(Modifier.FINAL);
  }

  @Override
  public String toString() {
    return getType() + " " + getName();
  }
}
