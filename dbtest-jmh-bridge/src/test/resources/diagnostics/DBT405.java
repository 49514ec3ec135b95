package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class Heir extends Base {
  @Override
  @SetupSuite public void load() {} //! Heir.load overrides Base.load, and both are set-up or tear-down methods
  @Bench public void a() {}
}

abstract class Base {
  @SetupSuite public void load() {}
}
