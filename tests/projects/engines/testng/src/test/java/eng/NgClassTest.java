package eng;

import org.testng.annotations.Test;

@Test
public class NgClassTest {
  public void one() {}

  public void two() {
    throw new IllegalStateException("boom");
  }
}
