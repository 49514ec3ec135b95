package p;

import dev.dbtest.api.*;

interface Closes {
  @TeardownSuite static void close() {} //! Closes.close is static, and Closes is an interface
  @Setup private void open() {} //! Closes.open is private, and Closes is an interface
  @Teardown default void leave() {}
}
