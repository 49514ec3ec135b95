package hostile.lookslikeprotocol;

import dev.dbtest.api.Test;
import dev.dbtest.api.TestSuite;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

@TestSuite
class HostileSuite {

  /** A frame that says "all suites are done", as workers send it over their own line. */
  private static final byte[] DONE = {0, 0, 0, 0, 13, 0, 0, 0, 0, 13};

  private static final String GREEN = "\n3 passed, 0 failed, 0 skipped\n";

  @Test
  void first() {}

  @Test
  @SuppressWarnings("resource")
  void offends() throws IOException {
    System.out.write(DONE);
    System.err.write(DONE);
    System.out.print(GREEN);
    new FileOutputStream(FileDescriptor.out).write(DONE);
    new FileOutputStream(FileDescriptor.out).write(GREEN.getBytes());
    new FileOutputStream(FileDescriptor.err).write(DONE);
    throw new AssertionError("still red");
  }

  @Test
  void last() {}
}
