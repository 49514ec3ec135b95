package dev.dbtest.jmh.processor.check;

import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Checks that of two methods that override each other, only one is a set-up or tear-down method:
 * JMH would call the overriding one twice.
 */
final class LifecycleOverrideCheck implements Check {

  private final Elements elements;
  private final Reporter reporter;

  LifecycleOverrideCheck(Elements elements, Reporter reporter) {
    this.elements = elements;
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    if (!Roles.isState(type)) {
      return;
    }
    List<ExecutableElement> fixtures =
        Lineage.methods(type).stream().filter(Roles::isFixture).toList();
    for (ExecutableElement heir : fixtures) {
      for (ExecutableElement base : fixtures) {
        if ((Roles.isLifecycle(heir) || Roles.isLifecycle(base))
            && elements.overrides(heir, base, Lineage.owner(heir))) {
          reporter.error(Rule.LIFECYCLE_OVERRIDES, heir, Names.of(base));
        }
      }
    }
  }
}
