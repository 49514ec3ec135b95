package dev.dbtest.jmh.processor.adapt;

import java.lang.annotation.Annotation;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.generators.core.ClassInfo;
import org.openjdk.jmh.generators.core.ParameterInfo;

/** A method's parameter, as JMH's generator sees it. */
final class AdaptedParameter extends AdaptedElement<VariableElement> implements ParameterInfo {

  AdaptedParameter(VariableElement parameter, Trail trail) {
    super(parameter, trail);
  }

  @Override
  @Nullable Annotation counterpart(Class<? extends Annotation> type) {
    return null;
  }

  @Override
  public ClassInfo getType() {
    return AdaptedSource.classOf(element().asType(), trail());
  }

  @Override
  public String toString() {
    return getType() + " " + element().getSimpleName();
  }
}
