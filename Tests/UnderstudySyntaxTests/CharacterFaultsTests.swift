import Testing

@testable import UnderstudySyntax

/// Our reading of UTF-8 held against that of the standard library.
@Suite struct CharacterFaultsTests {
  @Test func agreesWithTheStandardLibraryOnEveryPairOfBytes() {
    var wrong: [[UInt8]] = []
    for first in UInt8(0x80)...0xFF {
      for second in UInt8(0x20)...0xFF where !agrees([first, second]) {
        wrong.append([first, second])
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: 0..<4)
  func agreesWithTheStandardLibraryOnLongerSequences(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let edges: [UInt8] = [
      0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBE, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0,
      0xF4, 0xF5, 0xFF,
    ]
    var validCount = 0
    var wrong: [[UInt8]] = []
    for _ in 0..<30_000 {
      let lead = numbers.pick([0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4] as [UInt8])
      let rest = (0..<3).map { _ in
        numbers.once(in: 3) ? numbers.pick(edges) : UInt8.random(in: 0x80...0xBF, using: &numbers)
      }
      let bytes = [lead] + rest.prefix(lead < 0xF0 ? 2 : 3)
      if String(validating: bytes, as: UTF8.self) != nil { validCount += 1 }
      if !agrees(bytes) { wrong.append(bytes) }
    }
    #expect(wrong.isEmpty)
    #expect(validCount > 1000)
  }

  private func agrees(_ bytes: [UInt8]) -> Bool {
    let faults = CharacterFaults(in: bytes, atMost: 9)
    let text = String(validating: bytes, as: UTF8.self)
    guard let text else { return faults.notUTF8 != nil }
    let forbidden = text.unicodeScalars.filter { $0 == "\u{FFFE}" || $0 == "\u{FFFF}" }
    return faults.notUTF8 == nil && faults.forbidden.map(\.scalar) == Array(forbidden)
  }
}
