package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.Bench;
import dev.dbtest.jmh.processor.source.Lineage;
import dev.dbtest.jmh.processor.source.Roles;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Checks that a group has at most one baseline, and that limits on ratios have a baseline to refer
 * to.
 */
final class BaselineCheck implements Check {

  private final Reporter reporter;

  BaselineCheck(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    if (!Roles.isGroup(type)) {
      return;
    }
    List<ExecutableElement> variants =
        Lineage.methods(type).stream().filter(each -> Roles.has(each, Bench.class)).toList();
    List<ExecutableElement> baselines =
        variants.stream().filter(each -> bench(each).baseline()).toList();
    baselines.stream()
        .skip(1)
        .forEach(
            each ->
                reporter.errorAt(
                    Rule.BASELINE_TWICE, each, Bench.class, "baseline", Names.of(type)));
    variants.stream()
        .filter(each -> bench(each).maxRatio() != 0)
        .forEach(each -> checkRatio(each, baselines, type));
  }

  private void checkRatio(
      ExecutableElement variant, List<ExecutableElement> baselines, TypeElement group) {
    double ratio = bench(variant).maxRatio();
    if (!(ratio > 0) || Double.isInfinite(ratio)) {
      reporter.errorAt(
          Rule.MAX_RATIO_VALUE, variant, Bench.class, "maxRatio", Double.toString(ratio));
    } else if (baselines.isEmpty()) {
      reporter.errorAt(
          Rule.MAX_RATIO_NO_BASELINE, variant, Bench.class, "maxRatio", Names.of(group));
    } else if (bench(variant).baseline()) {
      reporter.errorAt(Rule.MAX_RATIO_OF_BASELINE, variant, Bench.class, "maxRatio");
    }
  }

  private static Bench bench(ExecutableElement method) {
    return method.getAnnotation(Bench.class);
  }
}
