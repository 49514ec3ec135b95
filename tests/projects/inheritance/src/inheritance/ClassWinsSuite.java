package inheritance;

import dev.dbtest.api.TestSuite;

@TestSuite
class ClassWinsSuite extends Wins implements Opens {}
