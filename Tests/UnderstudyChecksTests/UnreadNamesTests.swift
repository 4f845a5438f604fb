import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

@testable import UnderstudyChecks

@Suite struct UnreadNamesTests {
  private func names(in text: String) -> UnreadNames {
    var names = UnreadNames()
    names.add(Array(text.utf8), path: "roles/a.xml")
    return names
  }

  @Test(arguments: [
    "<role id=\"picker\"", "<role title='a' id = 'picker'", "<role\n\tid=\"picker\"><",
    "id=\"x\" <role id=\"picker",
  ])
  func findsWhatSeemsToBeDeclared(_ text: String) {
    #expect(names(in: text).contains("picker"))
  }

  @Test(arguments: [
    "<role uid=\"picker\">", "<role identity=\"picker\">", "<role id=picker>", "id", "<a id=",
    "<role id=\"Picker\">", "picker",
  ])
  func takesNothingElseForADeclaration(_ text: String) {
    #expect(!names(in: text).contains("picker"))
    #expect(!names(in: text).isEmpty)
  }

  @Test func readsUTF16AsFarAsItIsPlain() {
    var names = UnreadNames()
    names.add(
      "<role id=\"picker\">".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, path: "a.xml")
    #expect(names.contains("picker"))
  }

  @Test func takesAFileToDeclareWhatItIsNamedAfter() {
    var names = UnreadNames()
    names.add([0xFF], path: "roles/picker.xml")
    #expect(names.contains("picker"))
  }

  @Test func passesOverWhatABrokenFileDeclaresAndNothingElse() throws {
    let text = """
      <role id="packer" title="Packer" reports-to="lead"><serves id="s" role="picker" what="S"/></role>
      <role id="loader" title="Loader" reports-to="laed"/>
      <person id="p-1" name="Ada Marsh"/>
      """
    let organisation = try Sample(text).load().value
    let day = try sampleDay()
    let all = findings(in: organisation, today: day).map(\.id)
    #expect(all.filter { $0 == "unknown-role" }.count == 3)
    #expect(all.contains("role-nobody-holds"))
    let some = findings(
      in: organisation, today: day,
      without: names(in: "<role id=\"lead\"><role id=\"picker\""))
    #expect(some.filter { $0.id == "unknown-role" }.map(\.message) == ["no role is called 'laed'"])
    #expect(!some.map(\.id).contains("role-nobody-holds"))
  }

  private func findings(
    in organisation: Organisation, today: Day, without unread: UnreadNames = UnreadNames()
  ) -> [Diagnostic] {
    UnderstudyChecks.findings(in: organisation, today: today, without: unread)
  }
}
