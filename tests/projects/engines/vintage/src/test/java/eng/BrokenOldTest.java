package eng;

import org.junit.BeforeClass;
import org.junit.Test;

public class BrokenOldTest {
  @BeforeClass
  public static void broken() {
    throw new IllegalStateException("no database");
  }

  @Test
  public void one() {}

  @Test
  public void two() {}
}
