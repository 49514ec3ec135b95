package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class Heir implements Opens, Closes { //! Heir inherits Opens.open from an interface
  @Bench public void a() {}
  @Teardown public void close() {}
}

interface Opens {
  @Setup default void open() {}
}

interface Closes {
  @Teardown default void close() {}
}
