package p;

import dev.dbtest.api.*;

public class Outer {
  public static class A {
    @BenchmarkGroup
    public static class B { //! Outer.A.B would be measured by p.jmh_generated.Outer_A_B_a_jmhTest
      @Bench public void a() {}
    }
  }

  @BenchmarkGroup
  public static class A_B {
    @Bench public void a() {}
  }
}
