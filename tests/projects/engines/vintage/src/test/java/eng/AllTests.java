package eng;

import org.junit.runner.RunWith;
import org.junit.runners.Suite;

@RunWith(Suite.class)
@Suite.SuiteClasses({PlainOldTest.class, VeryOldTest.class})
public class AllTests {}
