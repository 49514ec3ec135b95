package eng;

import org.testng.Assert;
import org.testng.SkipException;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Ignore;
import org.testng.annotations.Test;

public class NgTest {
  @Test
  public void passes() {}

  @Test
  public void fails() {
    Assert.assertEquals(1, 2);
  }

  @Test(groups = "slow")
  public void slow() {}

  @Test(enabled = false)
  public void off() {}

  @Ignore
  @Test
  public void ignored() {}

  @Test
  public void skips() {
    throw new SkipException("not here");
  }

  @DataProvider
  public Object[][] data() {
    return new Object[][] {{1}, {2}, {3}};
  }

  @Test(dataProvider = "data")
  public void rows(int n) {
    Assert.assertTrue(n < 3);
  }

  @Test(dependsOnMethods = "fails")
  public void depends() {}
}
