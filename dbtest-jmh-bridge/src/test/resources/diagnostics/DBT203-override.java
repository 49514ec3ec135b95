package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class Heir extends Base {
  @Override
  @Bench public void a() {} //! Heir.a shares its name with another @Bench method of Heir
}

abstract class Base {
  @Bench public void a() {}
}
