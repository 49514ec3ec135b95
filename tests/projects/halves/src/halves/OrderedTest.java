package halves;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** As many tests, which build on each other. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class OrderedTest {

  private static int done;

  @Test
  void passes1() {
    assert done++ == 0;
  }

  @Test
  void passes2() {
    assert done++ == 1;
  }

  @Test
  void passes3() {
    assert done++ == 2;
  }

  @Test
  void passes4() {
    assert done++ == 3;
  }

  @Test
  void passes5() {
    assert done++ == 4;
  }

  @Test
  void passes6() {
    assert done++ == 5;
  }
}
