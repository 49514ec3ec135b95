package hostile.norows;

import dev.dbtest.api.Rows;
import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.util.stream.Stream;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  @Rows(method = "source")
  void offends(int number) {}

  @Test
  void last() {}

  static Stream<Integer> source() {
    return Stream.empty();
  }
}
