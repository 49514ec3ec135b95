package p;

import dev.dbtest.api.*;

@BenchmarkGroup(
    rounds = 3,
    roundTime = "abc") //! G has roundTime = "abc"
public class G {
  @Bench public void a() {}
}
