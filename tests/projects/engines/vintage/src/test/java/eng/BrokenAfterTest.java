package eng;

import org.junit.AfterClass;
import org.junit.Test;

public class BrokenAfterTest {
  @AfterClass
  public static void broken() {
    throw new IllegalStateException("cannot close");
  }

  @Test
  public void one() {}

  @Test
  public void two() {}
}
