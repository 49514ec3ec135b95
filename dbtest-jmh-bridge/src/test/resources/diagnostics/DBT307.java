package p;

import dev.dbtest.api.*;

public class G {
  @Params("1") public int n; //! G.n is in G, which is neither a group nor state of one
}
