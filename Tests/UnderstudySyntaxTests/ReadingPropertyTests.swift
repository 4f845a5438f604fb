import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

/// What must hold for every file, tried on many that nobody wrote.
@Suite struct ReadingPropertyTests {
  @Test(arguments: 0..<20)
  func readingFindsAllThatWasWrittenAndWhere(block: UInt64) throws {
    for seed in block * 50..<block * 50 + 50 {
      let document = GeneratedDocument(seed: seed)
      let root = try read(document.bytes)
      #expect(found(in: root, document.bytes) == document.found, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<20)
  func noChangeOfBytesBreaksWhatIsPromised(block: UInt64) throws {
    var counts = (read: 0, refused: 0)
    for seed in block * 50..<block * 50 + 50 {
      var numbers = SeededNumbers(seed: seed)
      let document = GeneratedDocument(seed: seed)
      for _ in 0..<8 {
        let bytes = mutated(document.bytes, &numbers)
        let result = readDocument(bytes, file: "a.xml")
        try expectPromises(of: result, bytes, seed: seed)
        if result.value == nil { counts.refused += 1 } else { counts.read += 1 }
      }
    }
    #expect(min(counts.read, counts.refused) > 20, "the changes are too harsh or too mild")
  }

  @Test(arguments: 0..<8)
  func everyPrefixOfAFileIsReadSafely(seed: UInt64) throws {
    let document = GeneratedDocument(seed: seed)
    for length in 0..<document.bytes.count {
      let bytes = Array(document.bytes[..<length])
      try expectPromises(of: readDocument(bytes, file: "a.xml"), bytes, seed: seed)
    }
  }

  @Test(arguments: 0..<10)
  func bytesThatMeanNothingAreReadSafely(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let alphabet = Array("<<<>>/!?-[]&;#x='\" \n\tab:é\u{1}".utf8) + [0xFF]
    for _ in 0..<200 {
      let count = Int.random(in: 0..<60, using: &numbers)
      let bytes = (0..<count).map { _ in numbers.pick(alphabet) }
      try expectPromises(of: readDocument(bytes, file: "a.xml"), bytes, seed: seed)
    }
  }

  /// Either a tree whose names and values stand where it says, or an error; every place is in the
  /// file; nothing is told twice; and the same bytes are answered alike.
  private func expectPromises(
    of result: Diagnosed<Element?>, _ bytes: [UInt8], seed: UInt64
  ) throws {
    #expect((result.value == nil) == (result.diagnostics.worst == .error), "seed \(seed)")
    let lines = SourceLines(bytes)
    let end = lines.position(at: bytes.count)
    for finding in result.diagnostics {
      let range = try #require(finding.range)
      let ranges =
        [range] + finding.notes.compactMap(\.range) + (finding.fix.map { [$0.range] } ?? [])
      for range in ranges {
        let isInside =
          range.start <= range.end && range.end <= end
          && lines.position(at: lines.offset(of: range.start)) == range.start
          && lines.position(at: lines.offset(of: range.end)) == range.end
        #expect(isInside, "seed \(seed): \(finding.message) at \(range)")
      }
      #expect(!finding.message.isEmpty)
      #expect(finding.message != "the file could not be read as XML", "seed \(seed)")
    }
    #expect(Set(result.diagnostics).count == result.diagnostics.count)
    #expect(readDocument(bytes, file: "a.xml").diagnostics == result.diagnostics)
    if let root = result.value { expectNamesInPlace(root, bytes, seed: seed) }
  }

  private func expectNamesInPlace(_ root: Element, _ bytes: [UInt8], seed: UInt64) {
    for element in all(root) {
      #expect(text(at: element.nameRange, bytes) == element.name, "seed \(seed)")
      for attribute in element.attributes {
        #expect(text(at: attribute.nameRange, bytes) == attribute.name, "seed \(seed)")
        let written = text(at: attribute.valueRange, bytes)
        let isPlain = !written.contains { "&\n\r\t\r\n".contains($0) }
        #expect(!isPlain || written == attribute.value, "seed \(seed)")
      }
    }
  }

  private func text(at range: SourceRange, _ whole: [UInt8]) -> String {
    String(decoding: bytes(at: range, in: whole), as: UTF8.self)
  }

  /// Some bytes lost, doubled, swapped, overwritten or moved.
  private func mutated(_ original: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = original
    for _ in 0...Int.random(in: 0..<3, using: &numbers) where bytes.count > 2 {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      let length = min(Int.random(in: 1..<6, using: &numbers), bytes.count - place)
      let stretch = place..<place + length
      switch Int.random(in: 0..<7, using: &numbers) {
      case 0: bytes.removeSubrange(stretch)
      case 1: bytes.insert(contentsOf: Array(bytes[stretch]), at: place)
      case 2: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &numbers))
      case 3: bytes[place] = numbers.pick(Array("<>&/'\"= \n!-]a".utf8) + [0xC3, 0x80, 0])
      case 4...5: bytes.insert(numbers.pick(Array(" ax".utf8)), at: place)
      default:
        let moved = Array(bytes[stretch])
        bytes.removeSubrange(stretch)
        bytes.insert(
          contentsOf: moved, at: Int.random(in: 0...bytes.count, using: &numbers))
      }
    }
    return bytes
  }

  private func found(in element: Element, _ bytes: [UInt8]) -> [GeneratedDocument.Found] {
    let lines = SourceLines(bytes)
    func offsets(_ range: SourceRange) -> Range<Int> {
      lines.offset(of: range.start)..<lines.offset(of: range.end)
    }
    var found: [GeneratedDocument.Found] = [.element(element.name, offsets(element.nameRange))]
    for attribute in element.attributes {
      found.append(
        .attribute(
          attribute.name, offsets(attribute.nameRange), value: attribute.value,
          offsets(attribute.valueRange)))
    }
    for child in element.children {
      switch child {
      case .element(let inner): found += self.found(in: inner, bytes)
      case .text(let text, _): found.append(.text(text))
      }
    }
    return found + [.end(element.byteRange)]
  }
}
