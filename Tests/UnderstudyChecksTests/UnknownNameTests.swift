import Testing
import UnderstudyDiagnostics
import UnderstudyLoading

@testable import UnderstudyChecks

/// What is suggested for a name that nothing bears.
@Suite struct UnknownNameTests {
  private func finding(_ text: String) throws -> Diagnostic {
    let organisation = try Sample(text).load().value
    let found = UnknownRole().findings(in: organisation, today: try sampleDay())
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func offersToWriteTheOneNameThatWasMeant() throws {
    let found = try finding(
      "<role id=\"support-agent\" title=\"A\" reports-to=\"suport-agent\"/>")
    #expect(found.message == "no role is called 'suport-agent'")
    #expect(found.help == "did you mean 'support-agent'?")
    #expect(found.fix?.message == "write 'support-agent'")
    #expect(found.fix?.replacement == "support-agent")
    #expect(found.fix?.range == found.range)
  }

  @Test(arguments: [
    ("packer", "packr", true), ("packer", "pacekr", true), ("packer", "packeer", true),
    ("packer", "picker", false), ("contractor", "contracter", true), ("laptop", "lapdog", false),
    ("on-time", "ontime", true), ("sales-lead", "sales-lede", false), ("abc", "abcd", true),
    ("p-105", "p-104", false), ("p-105", "p-150", false), ("abc", "ab", false),
  ])
  func isCertainOfSlipsAndOfNothingElse(_ name: String, written: String, certain: Bool) throws {
    let found = try finding("<role id=\"\(name)\" title=\"A\" reports-to=\"\(written)\"/>")
    #expect(found.fix?.replacement == (certain ? name : nil))
  }

  @Test(arguments: [("p-105", "p-104", false), ("p-105", "p-150", true), ("form-2", "form", true)])
  func suggestsNoOtherNumberUnlessDigitsChangedPlaces(
    _ name: String, written: String, near: Bool
  ) throws {
    let found = try finding("<role id=\"\(name)\" title=\"A\" reports-to=\"\(written)\"/>")
    #expect(found.help?.hasPrefix("did you mean") == near)
  }

  @Test(arguments: [
    // Two are as near: either may be meant.
    "<role id=\"picker-a\" title=\"A\"/><role id=\"picker-b\" title=\"B\" reports-to=\"picker-c\"/>",
    // Another number is another thing.
    "<role id=\"line-1\" title=\"A\" reports-to=\"line-2\"/>",
    // Too short to tell a slip from a name.
    "<role id=\"abc\" title=\"A\" reports-to=\"abd\"/>",
    // Nothing is near.
    "<role id=\"picker\" title=\"A\" reports-to=\"chief-executive\"/>",
  ])
  func offersNothingWhereItIsNotCertain(_ text: String) throws {
    #expect(try finding(text).fix == nil)
  }

  @Test func doesNotTouchAValueWrittenWithEntities() throws {
    let found = try finding(
      "<role id=\"support-agent\" title=\"A\" reports-to=\"su&#112;ort-agent\"/>")
    #expect(found.help == "did you mean 'support-agent'?")
    #expect(found.fix == nil)
  }

  @Test func tellsWhatElseBearsTheName() throws {
    let found = try finding(
      "<department id=\"dispatch\" name=\"D\"/><role id=\"a\" title=\"A\" reports-to=\"dispatch\"/>"
    )
    #expect(found.help == "there is a department of that name")
  }

  @Test func keepsToItsTimeWithThousandsOfUnknownNames() throws {
    let roles = (0..<500).map { "<role id=\"role-number-\($0)\" title=\"R\"/>" }
    let people = (0..<500).map {
      "<person id=\"p-\($0)\" name=\"P\"><holds role=\"role-munber-\($0)\"/></person>"
    }
    let organisation = try Sample((roles + people).joined()).load().value
    let found = UnknownRole().findings(in: organisation, today: try sampleDay())
    #expect(found.count == 500)
    #expect(found.first?.help?.hasPrefix("did you mean") == true)
    #expect(found.last?.help == "write it, or name one that exists")
  }
}
