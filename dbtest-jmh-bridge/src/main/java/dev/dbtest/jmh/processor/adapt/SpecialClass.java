package dev.dbtest.jmh.processor.adapt;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.generators.core.ClassInfo;
import org.openjdk.jmh.generators.core.FieldInfo;
import org.openjdk.jmh.generators.core.MethodInfo;

/**
 * A type without a declaration, as JMH's generator sees it: a primitive, an array or a type
 * variable.
 */
final class SpecialClass implements ClassInfo {

  private final String name;

  SpecialClass(TypeMirror type) {
    this.name = type.toString();
  }

  @Override
  public String getPackageName() {
    return "";
  }

  @Override
  public String getQualifiedName() {
    return name;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public @Nullable ClassInfo getSuperClass() {
    return null;
  }

  @Override
  public @Nullable ClassInfo getDeclaringClass() {
    return null;
  }

  @Override
  public Collection<FieldInfo> getFields() {
    return List.of();
  }

  @Override
  public Collection<MethodInfo> getMethods() {
    return List.of();
  }

  @Override
  public Collection<MethodInfo> getConstructors() {
    return List.of();
  }

  @Override
  public <T extends Annotation> @Nullable T getAnnotation(Class<T> type) {
    return null;
  }

  @Override
  public boolean isAbstract() {
    return false;
  }

  @Override
  public boolean isPublic() {
    return true;
  }

  @Override
  public boolean isStrictFP() {
    return false;
  }

  @Override
  public boolean isFinal() {
    return false;
  }

  @Override
  public boolean isInner() {
    return false;
  }

  @Override
  public boolean isEnum() {
    return false;
  }

  @Override
  public Collection<String> getEnumConstants() {
    return List.of();
  }

  @Override
  public String toString() {
    return name;
  }
}
