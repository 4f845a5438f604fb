import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

@testable import UnderstudyPlanning

/// Content as text, to which edits are made as an author would make them.
struct EditedFiles {
  var files: [String: String]

  init(_ files: [String: String]) { self.files = files }

  /// Reads a folder; `nil`, with a message, where it cannot be read.
  init?(folder: String) {
    do {
      let source = ContentSource.folder(folder, output: nil)
      var files: [String: String] = [:]
      for path in try source.listing().files.map(\.path) where path.hasSuffix(".xml") {
        files[path] = String(decoding: try source.bytes(of: path), as: UTF8.self)
      }
      self.files = files
    } catch {
      print("skipped: \(error)")
      return nil
    }
  }

  /// The problem that the files pose; with a schedule where one is given.
  func problem(after schedule: [Placement]? = nil) throws -> PlanningProblem {
    var content = try loadOrganisation(from: .memory(files)).value.content
    if let schedule { content.schedule = schedule }
    let organisation = Organisation(content)
    return PlanningProblem(organisation, today: organisation.planning?.from ?? .of("2026-12-01"))
  }

  /// Makes one edit in the text of its file; a test of a file that is not there fails for lack of it.
  mutating func make(_ edit: Edit) {
    guard var text = files[edit.range.file].map({ Array($0.utf8) }) else { return }
    let name = Self.offset(of: edit.range.start, in: text)
    let end = Self.end(ofTagAt: name, in: text)
    let isEmpty = text[end - 1] == UInt8(ascii: "/")
    switch edit.change {
    case .child(let child):
      let rest = isEmpty ? ">\(child)</\(edit.element)>" : ">\(child)"
      text.replaceSubrange((isEmpty ? end - 1 : end)...end, with: Array(rest.utf8))
    case .removal:
      text.removeSubrange(name - 1...end)
    case .attribute(let attribute, _, let to):
      let tag = String(decoding: text[name..<end], as: UTF8.self)
      var changed = tag
      if let range = tag.firstRange(of: " \(attribute)=\"") {
        let close = tag[range.upperBound...].firstIndex(of: "\"") ?? tag.endIndex
        changed.replaceSubrange(
          range.lowerBound...close, with: to.map { " \(attribute)=\"\($0)\"" } ?? "")
      } else if let to {
        let element = tag.prefix { !$0.isWhitespace && $0 != "/" }
        changed = "\(element) \(attribute)=\"\(to)\"\(tag.dropFirst(element.count))"
      }
      text.replaceSubrange(name..<end, with: Array(changed.utf8))
    }
    files[edit.range.file] = String(decoding: text, as: UTF8.self)
  }

  private static func offset(of position: SourcePosition, in text: [UInt8]) -> Int {
    var line = 1
    var offset = 0
    while line < position.line, offset < text.count {
      if text[offset] == UInt8(ascii: "\n") { line += 1 }
      offset += 1
    }
    return offset + position.column - 1
  }

  /// The `>` of the start tag in which a name stands.
  private static func end(ofTagAt name: Int, in text: [UInt8]) -> Int {
    var quote: UInt8?
    for offset in name..<text.count {
      let byte = text[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return offset
      }
    }
    return text.count - 1
  }
}
