package eng;

import net.jqwik.api.Assume;
import net.jqwik.api.Disabled;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SumProperties {
  @Property
  boolean commutes(@ForAll int a, @ForAll int b) {
    return a + b == b + a;
  }

  @Property(tries = 50)
  boolean wrong(@ForAll int a) {
    return a < 10;
  }

  @Example
  void example() {}

  @Property
  void assumes(@ForAll int a) {
    Assume.that(false);
  }

  @Disabled("later")
  @Property
  void off(@ForAll int a) {}
}
