import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyProgress

@Suite struct ProgressFileTests {
  @Test func readsEveryKeyOfALine() throws {
    let file = read(
      #"{"person": "p-1", "curriculum": "start", "item": "see-picking", "what": "qualified", "#
        + #""when": "2026-11-19T10:30:00Z", "by": "p-7", "note": "Well \"done\" é", "#
        + #""evidence": "files/a.pdf", "version": "2026.2", "role": "picker", "level": "host"}"#)
    #expect(file.diagnostics.isEmpty)
    var event = ProgressEvent(
      .qualified, person: "p-1", item: "see-picking",
      when: try #require(Timestamp(parsing: "2026-11-19T10:30:00Z")), by: "p-7")
    event.curriculum = "start"
    event.note = "Well \"done\" é"
    event.evidence = "files/a.pdf"
    event.version = "2026.2"
    event.role = "picker"
    event.level = .host
    #expect(file.value.lines.map(\.event) == [event])
  }

  @Test func takesTheTraineeForWhoeverSpeaksUnlessItIsASignature() {
    let file = read(line(), line("signed"))
    #expect(file.value.lines.map(\.event.by) == ["p-1"])
    #expect(
      file.diagnostics.map(\.message) == [
        "the key \"by\" is missing or empty; this line does not count"
      ])
  }

  @Test func passesOverBlankLinesCarriageReturnsAndAByteOrderMark() {
    let bytes = byteOrderMark + Array("\r\n\(line())\r\n \t\n\n\(line(item: "tea"))".utf8)
    let file = ProgressFile.reading(bytes, path: "progress/p-1.jsonl")
    #expect(file.diagnostics.isEmpty)
    #expect(file.value.lines.map(\.event.item) == ["desk", "tea"])
    #expect(file.value.lines.map(\.range.start.line) == [2, 5])
  }

  @Test func countsTheRestOfAFileWithABrokenLine() {
    let file = read(line(), "{\"person\":\"p-1\",\"ite", line(item: "tea"))
    #expect(file.value.lines.map(\.event.item) == ["desk", "tea"])
    #expect(file.diagnostics.map(\.id) == ["malformed-progress"])
    #expect(file.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("nonsense", "1:1-2"),
    ("{\"person\":\"p-1\"} {}", "1:18-20"),
    ("[]", "1:1-2"),
    ("{\"person\":7}", "1:11-12"),
    ("{\"person\":null}", "1:11-12"),
    ("{\"person\":{}}", "1:11-12"),
    ("{\"person\" \"p\"}", "1:11-12"),
    ("{\"person\":\"p\",}", "1:15-16"),
    ("{\"person\":\"p\"", "1:14-14"),
    ("{\"é\":\"p\" x", "1:11-12"),
    ("{\"person\":\"p\" é}", "1:15-17"),
    ("{\"person\":\"p", "1:11-13"),
    ("{\"person\":\"p\\x\"}", "1:13-15"),
    ("{\"person\":\"\\u12\"}", "1:12-16"),
    ("{\"person\":\"\\ud83d\"}", "1:12-18"),
    ("{\"person\":\"\\udc00\"}", "1:12-18"),
    ("{\"person\":\"\\ud83d\\u0041\"}", "1:12-24"),
    ("{\"person\":\"a\tb\"}", "1:13-14"),
    ("{\"person\":\"p\",\"person\":\"q\"}", "1:15-23"),
  ])
  func tellsWhereALineIsBroken(_ text: String, place: String) {
    let file = read(text)
    #expect(file.value.lines.isEmpty)
    #expect(file.diagnostics.map(\.id) == ["malformed-progress"])
    #expect(file.diagnostics.map(\.place) == [place], "\(file.diagnostics)")
  }

  @Test func readsPairsOfSurrogatesAndEveryEscape() {
    let file = read(line(adding: #""note":"\ud83e\uddd1 \" \\ \/ \b\f\n\r\t \u00e9""#))
    #expect(file.diagnostics.isEmpty)
    #expect(file.value.lines.first?.event.note == "🧑 \" \\ / \u{8}\u{C}\n\r\t é")
  }

  @Test func refusesBytesThatAreNotUTF8() {
    let bytes = Array("{\"person\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
    let file = ProgressFile.reading(bytes, path: "progress/p-1.jsonl")
    #expect(file.diagnostics.map(\.place) == ["1:11-15"])
  }

  @Test(arguments: [
    (line(person: "../p-1"), "1:12-18"),
    (line("dun"), "1:39-42"),
    (line(when: "yesterday"), "1:53-62"),
    (line("note"), "1:1-2"),
    (line(item: ""), "1:24-26"),
    (line("signed", by: "P 7"), "1:83-86"),
    (line(adding: #""level":"expert""#), "1:84-90"),
  ])
  func marksAValueThatCannotBe(_ text: String, place: String) {
    let file = read(text)
    #expect(file.value.lines.isEmpty)
    #expect(file.diagnostics.map(\.place) == [place], "\(file.diagnostics)")
  }

  @Test func suggestsTheWordThatWasMeant() {
    #expect(read(line("singed")).diagnostics.first?.help == "did you mean \"signed\"?")
    #expect(
      read(line(adding: #""evidnce":"x""#)).diagnostics.first?.help == "did you mean \"evidence\"?")
  }

  @Test func keepsALineWithAKeyThatNobodyKnows() {
    let file = read(line(adding: #""mood":"fine""#))
    #expect(file.value.lines.count == 1)
    #expect(file.diagnostics.map(\.id) == ["unknown-progress-key"])
  }

  @Test func tellsTwentyFaultsAndCountsTheRest() {
    let file = ProgressFile.reading(
      Array(Array(repeating: "x", count: 1_000).joined(separator: "\n").utf8), path: "a.jsonl")
    #expect(file.diagnostics.count == 21)
    #expect(file.diagnostics.last?.message == "and 980 more faults in this file")
  }

  @Test func refusesALineOfMoreBytesThanAnyHonestOne() {
    let long = line(adding: "\"note\":\"\(String(repeating: "a", count: 70_000))\"")
    let file = read(long, line())
    #expect(file.value.lines.count == 1)
    #expect(file.diagnostics.count == 1)
  }

  @Test(arguments: [
    ("progress/p-104.jsonl", Keeper.person("p-104")),
    ("progress/_content-keeper.jsonl", .contentKeeper),
    ("progress/Notes.jsonl", .nobody(fileName: "Notes.jsonl")),
    ("progress/p 1.jsonl", .nobody(fileName: "p 1.jsonl")),
  ])
  func belongsToWhomItIsNamedAfter(_ path: String, keeper: Keeper) {
    #expect(ProgressFile(path: path).keeper == keeper)
  }

}
