package p;

import dev.dbtest.api.*;

public class Plain {
  private int n; //! Plain.n is refused by JMH: Field "n" is declared within a class not having @State annotation
  @org.openjdk.jmh.annotations.Benchmark public void a() {}
}
