package p;

import dev.dbtest.api.*;

public class Outer {
  @Scope(Scope.Sharing.THREAD)
  public enum Data { ONE } //! Outer.Data is an enum
}
