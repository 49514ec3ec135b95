package p;

import dev.dbtest.api.*;

import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;

@BenchmarkGroup
public class G {
  @Bench @Group("pair") @Fork(1) public void a() {}
  @Bench @Group("pair") @Fork(2) public void b() {} //! G.b is refused by JMH: Colliding annotations
}
