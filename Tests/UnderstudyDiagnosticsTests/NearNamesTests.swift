import Testing
import UnderstudyDiagnostics

@Suite struct NearNamesTests {
  @Test(arguments: [
    ("suport-agent", "support-agent"),  // a letter left out
    ("suppport-agent", "support-agent"),  // a letter too many
    ("suppotr-agent", "support-agent"),  // two letters swapped
    ("Support-Agent", "support-agent"),  // capitals
    ("piker", "picker"),
  ])
  func aSlipOfTheFingersIsFound(written: String, meant: String) {
    #expect(
      nearNames(to: written, among: ["sales-lead", "support-agent", "picker"]).first == meant)
  }

  @Test func namesThatShareLittleAreNotOffered() {
    #expect(nearNames(to: "picker", among: ["packing-lead", "sales-lead", "buyer"]).isEmpty)
  }

  @Test func theNearestComesFirstAndEqualsInAlphabet() {
    let found = nearNames(to: "picker", among: ["pickers", "pinker", "kicker", "pickres"])
    #expect(found == ["kicker", "pickers", "pinker"])
  }

  @Test func aNameIsNotNearItself() {
    #expect(nearNames(to: "picker", among: ["picker"]).isEmpty)
  }

  @Test func noMoreThanTheLimitAreOffered() {
    #expect(nearNames(to: "ab", among: ["aa", "ac", "ad", "ae"], limit: 2) == ["aa", "ac"])
    #expect(nearNames(to: "", among: ["a", "bc"]) == ["a"])
  }
}
