package p;

import dev.dbtest.api.*;

@BenchmarkGroup(jvmArgs = {"-Xmx1g", ""}) //! G has a blank JVM argument
public class G {
  @Bench public void a() {}
}
