package inheritance;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;

abstract class Checks<T extends Comparable<T>> {

  abstract T value();

  @Test
  @Rows("base")
  void checks(T value) {
    Log.add("base ran");
  }

  @Test
  void compares() {
    Log.add("compares " + value().compareTo(value()));
  }
}
