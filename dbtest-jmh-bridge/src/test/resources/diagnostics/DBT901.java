package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench @org.openjdk.jmh.annotations.Group("not an identifier")
  public void a() {} //! G.a is refused by JMH: Group name should be the legal Java identifier. Change
}
