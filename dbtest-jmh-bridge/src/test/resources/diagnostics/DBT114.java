package p;

import dev.dbtest.api.*;

@BenchmarkGroup(rounds = 3)
@org.openjdk.jmh.annotations.Measurement(iterations = 4) //! G sets rounds and carries JMH's @Measurement as well
public class G {
  @Bench public void a() {}
}
