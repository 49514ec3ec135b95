package hostile.replacedoutput;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.OutputStream;
import java.io.PrintStream;

@TestSuite
class HostileSuite {

  @Test
  void first() {}

  @Test
  void offends() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
  }

  @Test
  void last() {
    System.out.println("last is heard");
  }
}
