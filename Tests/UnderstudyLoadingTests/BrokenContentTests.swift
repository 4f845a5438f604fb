import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyLoading

/// Content that is damaged by chance is reported, never a crash, and always in the same way.
@Suite struct BrokenContentTests {
  @Test(arguments: 0..<8)
  func damagedSamplesAreToldAlikeEachTime(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let samples = Vocabulary.kinds.map(\.declaration.right)
    for _ in 0..<25 {
      var files = ["organization.xml": "<organization id='o' name='O'/>"]
      for number in 0..<4 {
        let sample = samples[dice.roll(samples.count)]
        files["\(number).xml"] = damaged(sample, &dice)
        files["feedback/\(number).csv"] = damaged(table, &dice)
      }
      let first = try load(files)
      #expect(first.diagnostics == (try load(files)).diagnostics)
      for diagnostic in first.diagnostics {
        guard let range = diagnostic.range, let text = files[range.file] else { continue }
        let lines = SourceLines(Array(text.utf8))
        #expect(range.start <= range.end, "\(line(diagnostic)) in \(text)")
        #expect(range.end <= lines.position(at: text.utf8.count), "\(line(diagnostic)) in \(text)")
      }
    }
  }

  @Test func noValueOfAnyAttributeStopsTheLoader() throws {
    let strange = [
      "", " ", "-", "@", "#", ":", "|", "..", "-1", "é", "\u{202E}",
      String(repeating: "9", count: 400), String(repeating: "a-", count: 400), "0d", "1d-", "::::",
      "2026-00-00", "9999-12-31", "0000-01-01", "99:99", "mon-mon-mon", "T", "%", "files/",
    ]
    for one in AttributeCase.all {
      for value in strange {
        let found = try findings(in: one.sample(with: value), as: one.kind)
        // Only text may be anything, and not even that may be blank.
        let isBlank = value.allSatisfy { $0 == " " }
        #expect(!isBlank || !found.isEmpty, "\(one.testDescription)='\(value)'")
      }
    }
  }

  private let table = "date,from_role,service,score,comment\n2026-01-01,r,s,5,\"a \"\"b\"\"\"\n"

  /// A text with some of its characters dropped, doubled, or replaced by others of the trade.
  private func damaged(_ text: String, _ dice: inout Dice) -> String {
    var scalars = Array(text.unicodeScalars)
    let marks = Array("<>/=\"'&;#-| \n\r\t,0é日\u{1F600}".unicodeScalars)
    for _ in 0...dice.roll(4) where !scalars.isEmpty {
      let place = dice.roll(scalars.count)
      switch dice.roll(4) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(scalars[place], at: place)
      case 2: scalars[place] = marks[dice.roll(marks.count)]
      default: scalars.removeSubrange(place..<min(scalars.count, place + dice.roll(12)))
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// Chance that is the same in every run: SplitMix64 (Steele, Lea and Flood, 2014).
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
  }
}
