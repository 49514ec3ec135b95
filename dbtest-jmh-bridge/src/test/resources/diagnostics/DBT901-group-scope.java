package p;

import dev.dbtest.api.*;

@BenchmarkGroup
@Scope(Scope.Sharing.GROUP)
public class G {
  @Bench public void a() {} //! G.a is refused by JMH: Only @Group methods can implicitly reference @State(Scope.Group) states. Change
}
