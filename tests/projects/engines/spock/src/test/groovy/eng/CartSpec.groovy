package eng

import spock.lang.Ignore
import spock.lang.Requires
import spock.lang.Specification

class CartSpec extends Specification {

  def "an empty cart costs nothing"() {
    expect:
    [].sum(0) == 0
  }

  def "fails"() {
    expect:
    1 + 1 == 3
  }

  def "#a plus #b is #c"() {
    expect:
    a + b == c

    where:
    a | b | c
    1 | 2 | 3
    2 | 2 | 5
  }

  @Ignore("later")
  def "is ignored"() {
    expect:
    true
  }

  @Requires({ false })
  def "does not apply"() {
    expect:
    true
  }

  def "throws"() {
    when:
    throw new IOException("io")

    then:
    noExceptionThrown()
  }
}

class BrokenSpec extends Specification {

  def setupSpec() {
    throw new IllegalStateException("no database")
  }

  def "one"() {
    expect:
    true
  }
}
