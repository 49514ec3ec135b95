package p;

import dev.dbtest.api.*;

public record G(int size) { //! G is a record
  @Bench public void a() {}
}
