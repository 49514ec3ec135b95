package dev.dbtest.jmh.processor.adapt;

import dev.dbtest.jmh.processor.source.Lineage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.generators.core.ClassInfo;
import org.openjdk.jmh.generators.core.GeneratorSource;

/** The classes of one round, as JMH's generator sees them. */
final class AdaptedSource implements GeneratorSource {

  private final Elements elements;
  private final Trail trail;
  private final List<ClassInfo> classes = new ArrayList<>();

  AdaptedSource(Collection<TypeElement> types, Elements elements, Trail trail) {
    this.elements = elements;
    this.trail = trail;
    types.forEach(type -> classes.add(new AdaptedClass(type, trail)));
  }

  @Override
  public Collection<ClassInfo> getClasses() {
    return List.copyOf(classes);
  }

  @Override
  public @Nullable ClassInfo resolveClass(String name) {
    TypeElement type = elements.getTypeElement(name);
    return type == null ? null : new AdaptedClass(type, trail);
  }

  /** The class of a field or parameter. */
  static ClassInfo classOf(TypeMirror type, Trail trail) {
    return Lineage.declared(type)
        .<ClassInfo>map(declared -> new AdaptedClass(declared, trail))
        .orElseGet(() -> new SpecialClass(type));
  }
}
