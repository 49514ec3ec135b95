package dev.dbtest.jmh.processor.check;

import dev.dbtest.api.Budget;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks that a budget has a limit that a measurement can be checked against. */
final class BudgetCheck implements Check {

  private final Values values;
  private final Reporter reporter;

  BudgetCheck(Values values, Reporter reporter) {
    this.values = values;
    this.reporter = reporter;
  }

  @Override
  public void check(TypeElement type) {
    for (Element method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Budget budget = method.getAnnotation(Budget.class);
      if (budget != null) {
        check(method, budget);
      }
    }
  }

  private void check(Element method, Budget budget) {
    values.operationTime(method, Budget.class, "time", budget.time());
    double bytes = budget.bytes();
    if (Double.isNaN(bytes) || Double.isInfinite(bytes)) {
      reporter.errorAt(Rule.BUDGET_BYTES, method, Budget.class, "bytes", Double.toString(bytes));
    } else if (bytes < 0 && budget.time().isBlank()) {
      reporter.error(Rule.BUDGET_EMPTY, method, Budget.class);
    }
  }
}
