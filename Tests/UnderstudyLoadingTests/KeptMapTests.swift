import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// `map.xml`, written and read.
@Suite struct KeptMapTests {
  private let map = KeptMap(
    columns: 4,
    regions: [
      .init(
        band: 1, isBelowRail: false,
        spots: [
          .init(.role("picker"), column: 2, row: 1), .init(.department("mill"), column: 3, row: 2),
        ]),
      .init(band: 2, isBelowRail: true, spots: [.init(.partner("carrier"), column: 1, row: 1)]),
    ])

  @Test func isWrittenOneBoxALine() {
    #expect(
      keptMapDocument(map) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <map columns="4">
          <region band="1">
            <spot role="picker" column="2" row="1"/>
            <spot department="mill" column="3" row="2"/>
          </region>
          <region band="2" below-rail="yes">
            <spot partner="carrier" column="1" row="1"/>
          </region>
        </map>

        """)
  }

  @Test func isReadBackAsItWas() throws {
    let loaded = try loadBeside(["map.xml": keptMapDocument(map)])
    #expect(loaded.diagnostics.map(line) == [])
    let read = try #require(loaded.value.content.map)
    #expect(read.declared.range.file == "map.xml")
    #expect(keptMapDocument(read) == keptMapDocument(map))
  }

  @Test func nobodyKeepsTwo() throws {
    let text = keptMapDocument(map)
    let loaded = try loadBeside(["a.xml": text, "b.xml": text])
    #expect(loaded.diagnostics.map(\.id) == ["repeated-element"])
  }

  @Test func tellsAMapFromOtherFiles() {
    #expect(isKeptMapDocument(Array(keptMapDocument(map).utf8), path: "map.xml"))
    #expect(!isKeptMapDocument(Array("<schedule/>".utf8), path: "map.xml"))
    #expect(!isKeptMapDocument(Array("<map".utf8), path: "map.xml"))
  }
}
