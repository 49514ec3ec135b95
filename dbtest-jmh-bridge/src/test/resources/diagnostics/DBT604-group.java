package p;

import dev.dbtest.api.*;

@BenchmarkGroup(tags = {"fine", "not fine"}) //! G has the tag "not fine"
public class G {
  @Bench public void a() {}
}
