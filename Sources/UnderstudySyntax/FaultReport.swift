import UnderstudyDiagnostics

/// Tells the faults of one file to its author.
///
/// libxml2 goes on after a fault and often stumbles over the same place again. Only the first word
/// on a place is told, and nothing that merely follows from what was told before.
struct FaultReport {
  let source: SourceFile

  init(_ source: SourceFile) { self.source = source }

  /// The faults in the author's words, in file order, each once.
  func diagnostics(for faults: [Fault]) -> [Diagnostic] {
    let doctype = faults.first { if case .doctype = $0.kind { true } else { false } }
    var told = Told()
    return faults.compactMap { fault -> Diagnostic? in
      if let doctype, fault.offset > doctype.offset { return nil }
      return told.isNews(fault, in: source) ? diagnostic(for: fault) : nil
    }.inFileOrder()
  }
}

/// What was told so far, as far as it decides what is still news.
private struct Told {
  /// Where the tags and references stand that were told to be wrong.
  private var places: Set<Int> = []
  private var repeated: Set<String> = []
  /// Whether libxml2's idea of what is open may be wrong by now.
  private var isUnbalanced = false
  private var isAnyError = false

  mutating func isNews(_ fault: Fault, in source: SourceFile) -> Bool {
    defer { isAnyError = isAnyError || !fault.isWarning }
    switch fault.kind {
    case .afterRoot, .other: return !isUnbalanced
    case .noElement: return !isAnyError
    case .neverClosed: return !isUnbalanced
    case .repeatedAttribute(let name):
      let tag = source.last(.lessThan, before: fault.offset) ?? 0
      return repeated.insert("\(tag) \(name)").inserted
    case .unfinishedReference, .characterReference:
      return places.insert(source.last(.ampersand, before: fault.offset) ?? 0).inserted
    case .missingName where source.byte(before: fault.offset) == .ampersand:
      return true
    case .unquotedValue, .endlessValue, .bracketInValue, .missingSpace, .missingName,
      .missingValue, .unfinishedTag, .mismatch, .declaration, .colons, .endlessComment,
      .endlessCDATA, .endlessInstruction, .namelessInstruction:
      isUnbalanced = true
      return places.insert(tagStart(of: fault, in: source)).inserted
    default: return true
    }
  }

  private func tagStart(of fault: Fault, in source: SourceFile) -> Int {
    if case .mismatch = fault.kind { return fault.offset }
    return source.last(.lessThan, before: fault.offset) ?? 0
  }
}

extension FaultReport {
  func diagnostic(for fault: Fault) -> Diagnostic? {
    switch fault.kind {
    case .noElement: noElement(at: fault.offset)
    case .afterRoot: afterRoot(at: fault.offset)
    case .doctype: doctype(at: fault.offset)
    case .fileEnds: nil
    case .mismatch(let mismatch, let endTag): mismatched(endTag, mismatch)
    case .neverClosed(let tag, let outer): neverClosed(tag, outer: outer)

    case .unquotedValue: unquotedValue(at: fault.offset)
    case .endlessValue: endlessValue(at: fault.offset)
    case .bracketInValue: bracketInValue(at: fault.offset)
    case .missingValue(let name): missingValue(of: name, at: fault.offset)
    case .repeatedAttribute(let name): repeatedAttribute(name, at: fault.offset)
    case .missingSpace: missingSpace(at: fault.offset)
    case .missingName: missingName(at: fault.offset)
    case .unfinishedTag: unfinishedTag(at: fault.offset)

    case .unfinishedReference: unfinishedReference(at: fault.offset)
    case .characterReference: characterReference(at: fault.offset)
    case .unknownEntity(let name): unknownEntity(name, at: fault.offset)

    case .endlessComment: endless("<!--", "comment", before: fault.offset)
    case .endlessCDATA: endless("<![CDATA[", "CDATA section", before: fault.offset)
    case .endlessInstruction: endless("<?", "processing instruction", before: fault.offset)
    case .hyphensInComment: hyphensInComment(at: fault.offset)
    case .cdataEndInText: cdataEndInText(from: fault.offset)
    case .namelessInstruction: namelessInstruction(at: fault.offset)
    case .misplacedDeclaration: misplacedDeclaration(before: fault.offset, fault.isWarning)
    case .declaration: declaration()
    case .version(let version): unknownVersion(version, fault.isWarning)

    case .undeclaredPrefix(let prefix): undeclaredPrefix(prefix, before: fault.offset)
    case .colons(let name): colons(in: name, before: fault.offset)
    case .limit(let limit): exceeded(limit, at: fault.offset)
    case .other(let message): other(message, at: fault.offset, fault.isWarning)
    }
  }

  /// What is told when libxml2 refuses a file and gives no reason, such as a lack of memory.
  func unexplained() -> Diagnostic {
    error("the file could not be read as XML", at: source.start..<source.start)
  }

  func error(
    _ message: String, at offsets: Range<Int>, help: String? = nil, notes: [Diagnostic.Note] = [],
    fix: Diagnostic.Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      .notWellFormed, .error, message, at: source.range(offsets), help: help, notes: notes,
      fix: fix)
  }

  func note(_ message: String, at offsets: Range<Int>) -> Diagnostic.Note {
    .init(message, at: source.range(offsets))
  }

  /// A fix that writes something in place of what stands at an offset range.
  func write(_ text: String, at offsets: Range<Int>) -> Diagnostic.Fix {
    .init("write '\(text)'", at: source.range(offsets), replacement: text)
  }

  private func other(_ message: String, at offset: Int, _ isWarning: Bool) -> Diagnostic {
    let words = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    var diagnostic = error("this is not as XML wants it: \(words)", at: source.word(at: offset))
    if isWarning { (diagnostic.id, diagnostic.severity) = (.questionable, .warning) }
    return diagnostic
  }
}

extension Diagnostic.ID {
  static let notWellFormed: Self = "xml-not-well-formed"
  static let questionable: Self = "xml-questionable"
  static let doctype: Self = "xml-doctype"
  static let limit: Self = "xml-limit"
  static let empty: Self = "xml-empty"
  static let encoding: Self = "xml-encoding"
}
