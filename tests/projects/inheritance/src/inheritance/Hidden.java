package inheritance;

import dev.dbtest.api.Test;

/** Not public: the compiler adds bridges to heirs that are, so that all can call its methods. */
class Hidden {

  @Test
  public void isMadeVisible() {
    Log.add("made visible");
  }
}
