package p;

import dev.dbtest.api.*;

@BenchmarkGroup
public class G {
  public void a() {}
  @Bench public void b() {}
}

abstract class Base {
  @Bench public abstract void a(); //! Base.a is abstract
}
