package eng;

import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

@Suite
@SelectClasses(SumTest.class)
@IncludeTags("nobody")
class ForgottenTests {}
