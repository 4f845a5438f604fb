import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyProgress

/// Numbers that look random and are the same in every run (SplitMix64, Steele and others, 2014).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Progress {
  /// Progress with events that often share their time, item or keeper.
  static func any(_ numbers: inout SeededNumbers) -> Progress {
    Progress(
      (0..<Int.random(in: 0...12, using: &numbers)).map { _ in Entry.any(&numbers) })
  }
}

extension Progress.Entry {
  static func any(_ numbers: inout SeededNumbers) -> Progress.Entry {
    let people: [Identifier<Person>] = ["p-1", "p-2", "p-3"]
    let what = ProgressEvent.What.allCases.randomElement(using: &numbers) ?? .done
    var event = ProgressEvent(
      what, person: people.randomElement(using: &numbers) ?? "p-1",
      item: ["desk", "tea", nil].randomElement(using: &numbers) ?? nil,
      when: Timestamp(milliseconds: Int.random(in: 0...3, using: &numbers) * 500),
      by: people.randomElement(using: &numbers) ?? "p-1")
    event.note = [nil, "a", "\u{1}\"\\\n🧑"].randomElement(using: &numbers) ?? nil
    event.evidence = [nil, "b"].randomElement(using: &numbers) ?? nil
    event.version = [nil, "1"].randomElement(using: &numbers) ?? nil
    event.curriculum = [nil, "start"].randomElement(using: &numbers) ?? nil
    event.role = [nil, "picker"].randomElement(using: &numbers) ?? nil
    event.level = [nil, .host].randomElement(using: &numbers) ?? nil
    let keepers: [Keeper] = [
      .contentKeeper, .person(event.by), .person("p-1"), .nobody(fileName: "x"),
    ]
    return Progress.Entry(event, in: keepers.randomElement(using: &numbers) ?? .contentKeeper)
  }
}

@Suite struct MergingTests {
  @Test(arguments: 1...300)
  func doesNotDependOnOrderGroupingOrRepetition(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    let (a, b, c) = (Progress.any(&numbers), Progress.any(&numbers), Progress.any(&numbers))
    #expect(a.merging(b) == b.merging(a))
    #expect(a.merging(b).merging(c) == a.merging(b.merging(c)))
    #expect(a.merging(a) == a)
    #expect(a.merging(b).merging(b) == a.merging(b))
    #expect(a.merging(Progress()) == a)
    #expect(a.merging(b) == Progress(a.entries + b.entries))
    #expect(a.merging(b) == Progress((b.entries + a.entries).shuffled(using: &numbers)))
  }

  @Test(arguments: 1...300)
  func keepsEventsInTimeAndEachOnce(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    let entries = Progress.any(&numbers).merging(.any(&numbers)).entries
    #expect(Set(entries).count == entries.count)
    #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.event.when <= $1.event.when })
    #expect(zip(entries, entries.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: 1...300)
  func comesBackFromTheBytesThatItWrites(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    let events = Progress.any(&numbers).entries.map(\.event).filter { event in
      // Only what a file may hold: the reader refuses the others.
      event.item != nil && (event.note != nil || (event.what != .note && event.what != .reflection))
    }
    let file = ProgressFile.reading(Array(events.lines.utf8), path: "progress/p-1.jsonl")
    #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
    #expect(file.value.lines.map(\.event) == events)
    #expect(file.value.lines.map(\.event).lines == events.lines)
  }

  @Test func recordsTheSameWhateverTheOrderOfFiles() {
    let house = SmallHouse(items: [task("desk"), task("tea")]).organisation
    for seed in UInt64(1)...100 {
      var numbers = SeededNumbers(state: seed)
      let (a, b) = (Progress.any(&numbers), Progress.any(&numbers))
      let one = a.merging(b).record(in: house)
      let other = b.merging(a).merging(a).record(in: house)
      #expect(one.completions == other.completions)
      #expect(one.notes == other.notes)
      #expect(one.qualifications == other.qualifications)
    }
  }

  @Test func writesKeysInOneOrderWithoutAbsentOnes() {
    var event = Progress.Entry(.signed, "desk", by: "p-3", at: "2026-11-19T10:30:00.000Z").event
    event.curriculum = "start"
    #expect(
      event.line
        == #"{"person":"p-1","curriculum":"start","item":"desk","what":"signed","#
        + #""when":"2026-11-19T10:30:00Z","by":"p-3"}"#)
  }

  @Test func givesEachFileItsOwnEvents() {
    let tick = Progress.Entry(.done, "desk", at: "2026-11-19T10:30:00Z")
    let signature = Progress.Entry(.signed, "desk", by: "p-3", at: "2026-11-20T10:30:00Z")
    let progress = Progress([signature, tick])
    #expect(progress.events(of: .person("p-1")) == [tick.event])
    #expect(progress.events(of: .person("p-3")) == [signature.event])
  }
}
