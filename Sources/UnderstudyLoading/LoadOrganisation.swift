package import UnderstudyDiagnostics
package import UnderstudyModel
package import UnderstudySyntax

/// Reads a whole organisation.
///
/// Every XML file is read in order of its path, and every fault of every file is told in one run.
/// Whether references find what they name is asked by checks, not here.
///
/// - Parameters:
///   - source: where the content comes from.
///   - limits: how much of anything one file may hold.
/// - Returns: what could be read, and the findings in file order. While one of them is an error, the
///   organisation lacks whatever could not be understood.
/// - Throws: ``LoadFailure`` when a file cannot be opened. What is wrong inside it is a finding.
package func loadOrganisation(
  from source: ContentSource, limits: SyntaxLimits = .standard
) throws(LoadFailure) -> Diagnosed<Organisation> {
  let listing = try source.listing()
  let attachments = listing.files.map(\.path).filter(isAttachment)
  let surroundings = Surroundings(attachments: attachments, zones: ZoneTables())

  var merging = ContentMerging()
  for link in listing.leavingLinks { merging.report(.leavingLink(link)) }
  for file in listing.documents {
    guard file.byteCount <= limits.bytes else {
      merging.report(.tooLarge(file, limits))
      continue
    }
    let bytes = try source.bytes(of: file.path)
    merging.add(readFile(bytes, path: file.path, among: surroundings, limits: limits))
    merging.content.sourceFiles.append(file.path)
  }
  for file in listing.files(below: "feedback", ending: ".csv") {
    let bytes = try source.bytes(of: file.path)
    merging.add(feedback(in: bytes, file: file.path))
  }
  for file in listing.files(below: "response-times", ending: ".csv") {
    let bytes = try source.bytes(of: file.path)
    merging.add(responseTimes(in: bytes, file: file.path))
  }
  merging.content.attachments = attachments
  return merging.organisation()
}

/// Reads one file: its root tells what it holds.
func readFile(
  _ bytes: [UInt8], path: String, among surroundings: Surroundings, limits: SyntaxLimits
) -> FileReading {
  let reading = FileReading(surroundings)
  let document = readDocument(bytes, file: path, limits: limits)
  document.diagnostics.forEach(reading.report)
  guard let root = document.value, !TopLevel.read(root, in: reading) else { return reading }
  reading.report(
    Vocabulary.parents[root.name].map { .cannotBeRoot(root, belongs: $0) } ?? .foreignRoot(root))
  return reading
}

extension Diagnostic {
  fileprivate static func foreignRoot(_ root: Element) -> Self {
    let near = nearNames(to: root.name, among: TopLevel.names)
    return Self(
      .foreignRoot, .warning,
      "'<\(shown(root.name))>' is not part of the vocabulary, so the file is left out",
      at: root.nameRange,
      help: near.isEmpty ? nil : "did you mean \(listed(near.map { "'<\($0)>'" }, "or"))?")
  }

  fileprivate static func cannotBeRoot(_ root: Element, belongs parents: [String]) -> Self {
    Self(
      .misplacedElement, .error, "'<\(root.name)>' cannot be the root of a file",
      at: root.nameRange, help: placeHelp(parents))
  }

  fileprivate static func leavingLink(_ path: String) -> Self {
    Self(
      .leavingLink, .note, "the link '\(shown(path))' leads out of the folder and is not followed",
      at: nil)
  }

  fileprivate static func tooLarge(
    _ file: ContentSource.Listing.File, _ limits: SyntaxLimits
  ) -> Self {
    Self(
      .fileTooLarge, .error,
      "the file holds \(file.byteCount) bytes, and \(limits.bytes) are allowed",
      at: SourceRange(file: file.path), help: "split it into several files")
  }
}

/// Where an element belongs, as a help line; `nil` where there are too many places to list.
func placeHelp(_ parents: [String]) -> String? {
  guard (1...5).contains(parents.count) else { return nil }
  return "it belongs in \(listed(parents.map { "'<\($0)>'" }, "or"))"
}
