package p;

import dev.dbtest.api.*;

public class G {
  @TeardownSuite void close() {} //! G.close is in G, which is not a suite, group or state
}
