package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  @Params("true") public Boolean yes;
  @Params("TRUE") public Boolean no; //! G.no has the value "TRUE": it cannot be converted to Boolean
  @Bench public void a() {}
}
