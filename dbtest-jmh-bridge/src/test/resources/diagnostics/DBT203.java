package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Bench public void a() {}
  @Bench public void a(org.openjdk.jmh.infra.Blackhole hole) {} //! G.a shares its name with another @Bench method of G
}
