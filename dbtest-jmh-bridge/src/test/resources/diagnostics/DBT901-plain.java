package p;

import dev.dbtest.api.*;

public class Plain {
  @org.openjdk.jmh.annotations.Benchmark void a() {} //! Plain.a is refused by JMH: @Benchmark method should be public. Change
}
