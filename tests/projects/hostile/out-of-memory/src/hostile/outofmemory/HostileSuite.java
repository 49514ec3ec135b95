package hostile.outofmemory;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.LinkedList;
import java.util.List;

@TestSuite
class HostileSuite {

  private static final List<Object> HOARD = new LinkedList<>();

  @Test
  void first() {}

  @Test
  void offends() {
    while (true) {
      HOARD.add(new Object());
    }
  }

  @Test
  void last() {}
}
