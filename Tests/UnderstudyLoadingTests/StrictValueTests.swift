import Testing
import UnderstudyDiagnostics
import UnderstudyLoading

/// What values may and may not be, beyond the one sample of each kind.
@Suite struct StrictValueTests {
  @Test(arguments: [
    "<person id='p' name='P' start='2024-02-29'/>", "<person id='p-104' name='P'/>",
    "<room id='i-1' name='R' capacity='100000'/>",
    "<role id='\(String(repeating: "a", count: 100))' title='R'/>",
    "<role id='r' title='Ελληνικά &amp; 日本語'/>",
    "<person id='p' name='P' email='grace.o+x@mail.example.org'/>",
    "<planning slot='1h30min'/>", "<planning><rate per-hour='0' currency='GBP'/></planning>",
    "<planning seed='18446744073709551'/>",
    "<calendar id='c'><hours days='sat-mon' from='00:00' to='24:00'/></calendar>",
    "<role id='r' title='R' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='understudy.xsd'/>",
    "<?xml-model href='understudy.xsd'?><role id='r' title='R'/>",
    "<role id='r' title='R' xml:lang='en'/>",
  ])
  func areTaken(text: String) throws {
    #expect(try loadBeside(["a.xml": text]).diagnostics.map(line) == [])
  }

  @Test(arguments: [
    "<person id='p' name='P' start='2026-1-1'/>", "<person id='p' name='P' start='2023-02-29'/>",
    "<person id='p' name='P' start='26-01-01'/>", "<person id='p' name='P' start='2026-01-01Z'/>",
    "<person id='p' name='P' start=' 2026-01-01'/>", "<person id='p' name='P' start=''/>",
    "<person id='1p' name='P'/>", "<person id='P' name='P'/>", "<person id='p_1' name='P'/>",
    "<person id='p.1' name='P'/>", "<person id='p 1' name='P'/>", "<person id='é' name='P'/>",
    "<person id='' name='P'/>", "<person id='p' name=''/>", "<person id='p' name=' '/>",
    "<role id='\(String(repeating: "a", count: 101))' title='R'/>",
    "<person id='p' name='P' email='a@b@c'/>", "<person id='p' name='P' email='a b@c'/>",
    "<person id='p' name='P' email='&lt;a>@c'/>", "<person id='p' name='P' departments=''/>",
    "<room id='r' name='R' capacity='0'/>", "<room id='r' name='R' capacity='1e3'/>",
    "<room id='r' name='R' capacity='+3'/>", "<room id='r' name='R' capacity='٣'/>",
    "<room id='r' name='R' capacity='99999999999999999999'/>",
    "<planning slot='1d'/>", "<planning slot='30min-1h'/>", "<planning slot='0min'/>",
    "<planning seed='99999999999999999999'/>", "<planning><limits notice='1h-2h'/></planning>",
    "<planning><rate per-hour='1.234' currency='GBP'/></planning>",
    "<planning><rate per-hour='-1' currency='GBP'/></planning>",
    "<planning><rate per-hour='1.' currency='GBP'/></planning>",
    "<planning><rate per-hour='1' currency='gbp'/></planning>",
    "<planning><pin trainee='t' item='i' start='2026-02-30T09:00'/></planning>",
    "<calendar id='c'><hours days='fri-' from='09:00' to='10:00'/></calendar>",
    "<calendar id='c'><hours days='' from='09:00' to='10:00'/></calendar>",
    "<calendar id='c'><hours days='mon' from='09:60' to='10:00'/></calendar>",
    "<calendar id='c'><hours days='mon' from='00:00' to='24:01'/></calendar>",
    "<organization id='x' name='X' lang='en_GB'/>",
    "<planning><aims>placed</aims><cover role='r' least='1.5'/></planning>",
  ])
  func areRefused(text: String) throws {
    var files = ["a.xml": text]
    if !text.contains("<organization") { files["z.xml"] = "<organization id='o' name='O'/>" }
    let found = try load(files).diagnostics
    #expect(found.map(\.id.rawValue) == ["malformed-value"], "\(found.map(line))")
  }

  @Test(arguments: [
    ("only-for='site:mill'", true), ("only-for=' site:mill  role:a|b '", true),
    ("only-for='site'", false), ("only-for='site:'", false), ("only-for='site:a||b'", false),
    ("only-for=''", false), ("only-for='Site:mill'", false), ("not-for='site:mill:x'", false),
    ("due='clearance'", true), ("due='#item-3+2w'", true), ("due='+0d'", true),
    ("due='10'", false), ("due='10m'", false), ("due='#'", false), ("due='-d'", false),
    ("renew='55cd'", true), ("renew='0mo'", false), ("renew='mo'", false), ("renew='5d'", false),
  ])
  func conditionsOffsetsAndRenewals(attribute: String, isRight: Bool) throws {
    let found = try loadBeside([
      "a.xml":
        "<curriculum id='c' title='C'><phase id='p' title='P'><task id='t' title='T' \(attribute)/></phase></curriculum>"
    ]).diagnostics
    #expect(found.map(\.id.rawValue) == (isRight ? [] : ["malformed-value"]))
  }

  @Test func namesOfDifferentKindsDoNotClash() throws {
    let found = try loadBeside([
      "a.xml": "<role id='same' title='R'/>", "b.xml": "<department id='same' name='D'/>",
      "c.xml": "<person id='same' name='P'/>",
      "d.xml": "<curriculum id='same' title='C'><phase id='same' title='P'/></curriculum>",
      "e.xml": "<curriculum id='other' title='C'><phase id='same' title='P'/></curriculum>",
    ])
    #expect(found.diagnostics.map(line) == [])
  }

  @Test func servicesOfRolesAndPartnersAreOneKind() throws {
    let found = try loadBeside([
      "a.xml": "<role id='r' title='R'><serves id='s' everyone='yes' what='W'/></role>",
      "b.xml": "<partner id='p' name='P'><serves id='s' everyone='yes' what='W'/></partner>",
    ]).diagnostics
    #expect(found.map(place) == ["b.xml:1:38-39 duplicate-id"])
    #expect(found.first?.notes.map { $0.range?.file } == ["a.xml"])
  }

  @Test func tenThousandFaultsAreNotAllTold() throws {
    let roles = String(repeating: "<role id='X' title='R'/>", count: 10_000)
    let found = try loadBeside(["a.xml": "<roles>\(roles)</roles>"]).diagnostics
    #expect(found.count == 1_001)
    #expect(found.last?.id.rawValue == "too-many-findings")
  }

  @Test func manyWrongLinksAmongManyFilesTakeAMoment() throws {
    var files: [String: String] = [:]
    for number in 0..<1_000 { files["files/\(number)-a-rather-long-name-of-a-file.pdf"] = "" }
    let links = (0..<1_000).map { "<a href='files/\($0)-a-rather-long-name-of-a-fail.pdf'>x</a>" }
    files["a.xml"] = "<term id='t' name='T'>\(links.joined())</term>"
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try loadBeside(files) }
    #expect(time < .seconds(60))
  }
}
