package eng

import io.kotest.core.spec.style.DescribeSpec
import io.kotest.core.spec.style.FunSpec
import io.kotest.core.spec.style.StringSpec
import io.kotest.matchers.shouldBe

class SumSpec : StringSpec({
  "passes" { 1 + 1 shouldBe 2 }
  "fails" { 1 + 1 shouldBe 3 }
  "!is ignored" { 1 shouldBe 2 }
})

class TreeSpec : DescribeSpec({
  describe("a list") {
    it("is empty") { listOf<Int>().size shouldBe 0 }
    it("breaks") { error("boom") }
  }
})

class BrokenSpec : FunSpec() {
  init {
    error("cannot build")
  }
}
