package inheritance;

import dev.dbtest.api.TestSuite;

@TestSuite
public class VisibleSuite extends Hidden {}
