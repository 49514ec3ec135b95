import dev.dbtest.api.*;

@BenchmarkGroup
public class G { //! G is in the unnamed package
  @Bench public void a() {}
}
