package inheritance;

import dev.dbtest.api.Setup;

public class Base {

  @Setup
  void packagePrivate() {
    Log.add("base: package-private set-up");
  }

  @Setup
  protected void overridden() {
    Log.add("base: must not run");
  }
}
