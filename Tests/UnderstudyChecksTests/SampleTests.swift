import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

@testable import UnderstudyChecks

/// One sample of one check, with a name that tells which failed.
struct NamedSample: CustomTestStringConvertible, Sendable {
  var check: any Check
  var number: Int
  var text: String

  var id: Diagnostic.ID { type(of: check).id }
  var testDescription: String { "\(id.rawValue) \(number)" }

  static let wrong = standardChecks.flatMap { check in samples(of: check, type(of: check).wrong) }
  static let right = standardChecks.flatMap { check in samples(of: check, type(of: check).right) }

  private static func samples(of check: any Check, _ texts: [String]) -> [NamedSample] {
    texts.enumerated().map { NamedSample(check: check, number: $0 + 1, text: $1) }
  }

  /// What the check says of a sample, by itself and among all others: both must be the same.
  func findings(in sample: Sample) throws -> [Diagnostic] {
    let loaded = try sample.load()
    let faults = loaded.diagnostics.filter { $0.severity == .error }
    #expect(faults.isEmpty, "the sample itself must load")
    let today = try sampleDay()
    let alone = check.findings(in: loaded.value, today: today).inFileOrder()
    let amongAll = UnderstudyChecks.findings(in: loaded.value, today: today)
    #expect(amongAll.filter { $0.id == id } == alone)
    #expect(alone.allSatisfy { $0.id == id })
    return alone
  }
}

/// What stands before a sample, in bytes other than characters.
let prefixes = ["", "<!-- Ünïcödé, 日本語, 🧑‍🏭 --> "]

@Suite struct SampleTests {
  @Test(arguments: NamedSample.wrong, prefixes)
  func marksEachFaultOfAWrongSampleAtItsPlace(_ named: NamedSample, prefix: String) throws {
    let sample = Sample(named.text, behind: prefix)
    let findings = try named.findings(in: sample)
    #expect(!sample.marks.isEmpty, "a wrong sample marks what is wrong")
    #expect(findings.compactMap(\.range) == sample.marks.sorted(), "\(findings)")
    #expect(findings.worst == type(of: named.check).severity)
  }

  @Test(arguments: NamedSample.right, prefixes)
  func saysNothingOfARightSample(_ named: NamedSample, prefix: String) throws {
    let sample = Sample(named.text, behind: prefix)
    #expect(sample.marks.isEmpty)
    let findings = try named.findings(in: sample)
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test(arguments: standardChecks.map { type(of: $0).id })
  func everyCheckHasSamplesOfBothKinds(_ id: Diagnostic.ID) {
    #expect(NamedSample.wrong.contains { $0.id == id })
    #expect(NamedSample.right.contains { $0.id == id })
  }

  @Test func everyCheckHasAWordOfItsOwn() {
    let ids = standardChecks.map { type(of: $0).id }
    #expect(Set(ids).count == ids.count)
  }
}
