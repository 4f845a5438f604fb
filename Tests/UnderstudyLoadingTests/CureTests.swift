import Testing
import UnderstudyDiagnostics
import UnderstudyLoading

/// What findings propose.
@Suite struct CureTests {
  @Test(arguments: [
    ("<role id='r' title='R' depatment='d'/>", "did you mean 'department'?", "department"),
    ("<person id='p' name='P' covers='true'/>", "write 'yes' or 'no'", "yes"),
    ("<person id='p' name='P' covers='No'/>", "write 'yes' or 'no'", "no"),
    ("<action id='a' status='opne'/>", "did you mean 'open'?", "open"),
    ("<goal id='g' name='G' owner='@mangaer'/>", "did you mean '@manager'?", "@manager"),
    (
      "<person id='p' name='P' employment='contracter'/>", "did you mean 'contractor'?",
      "contractor"
    ),
    ("<planning><aims>ontime</aims></planning>", "did you mean 'on-time'?", "on-time"),
  ])
  func aCertainCureIsAFix(text: String, help: String, replacement: String) throws {
    let finding = try #require(try loadBeside(["a.xml": text]).diagnostics.first)
    #expect(finding.help == help)
    #expect(finding.fix?.replacement == replacement)
    #expect(finding.fix?.range == finding.range)
  }

  @Test(arguments: [
    ("<role id='r' title='R'><purpos/></role>", "did you mean '<purpose>'?"),
    ("<role id='r' title='R'><phase id='p' title='P'/></role>", "it belongs in '<curriculum>'"),
    (
      "<site id='s' name='S' timezone='Europe/Lodnon'/>",
      "did you mean 'Europe/London', 'Europe/Lisbon' or 'Europe/Moscow'?"
    ),
    ("<rolle id='r' title='R'/>", "did you mean '<role>'?"),
    (
      "<role id='Order Desk' title='R'/>",
      "an id is lower-case letters, digits and hyphens, starting with a letter: 'order-desk'"
    ),
    ("<role id='r'/>", "add title=\"Order desk clerk\" or the like"),
  ])
  func anUncertainCureIsOnlyTold(text: String, help: String) throws {
    let finding = try #require(try loadBeside(["a.xml": text]).diagnostics.first)
    #expect(finding.help == help)
    #expect(finding.fix == nil)
  }

  @Test func aMissingFileNamesThoseThatSoundLikeIt() throws {
    let found = try loadBeside([
      "a.xml": "<reading/>", "files/promise.pdf": "",
      "b.xml": "<term id='t' name='T'><a href='files/promiss.pdf'>x</a></term>",
    ]).diagnostics
    #expect(found.last?.help == "did you mean 'files/promise.pdf'?")
  }
}
