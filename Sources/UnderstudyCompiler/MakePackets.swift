import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning
import UnderstudyRendering

/// What packets were made.
package struct PacketReport: Sendable {
  package let content: ContentReport
  /// The files, as paths that the caller can open.
  package let files: [String]

  /// The result in sentences.
  package var text: String {
    files.isEmpty
      ? "no packet made: mend the errors first" : files.joined(separator: "\n")
  }
}

/// Makes one self-contained HTML file and one calendar for each person.
///
/// - Parameters:
///   - options: the content, the day, the audience and the templates.
///   - people: identifiers; absent: everybody who is enrolled in something.
///   - folder: where the files go. Files of the same name are replaced, others stay.
///   - asPDF: also print each packet.
/// - Returns: the files that were made.
/// - Throws: ``CompilerFailure`` of kind `wrongUsage` for a person whom the content does not know or
///   who takes nothing, and for `asPDF` where no browser is installed.
package func makePackets(
  _ options: CompileOptions, for people: [String]?, into folder: String, asPDF: Bool
) async throws(CompilerFailure) -> PacketReport {
  let compilation = try Compilation(options)
  guard !compilation.isBroken else {
    return PacketReport(content: compilation.report(), files: [])
  }
  let printer = asPDF ? PDFPrinter() : nil
  if asPDF, printer == nil {
    throw CompilerFailure(
      .wrongUsage, "--pdf needs an installed Chromium, Chrome or Edge; none is in the PATH")
  }
  let plan = compilation.standingPlan()
  let input = try compilation.siteInput(plan)
  var diagnostics = plan.diagnostics
  var files: [String] = []
  for person in try compilation.trainees(people) {
    let packet = singleFilePacket(for: person, in: input)
    diagnostics += packet.diagnostics
    guard let page = packet.value, packet.diagnostics.worst != .error else {
      throw CompilerFailure(
        .wrongUsage, "there is no packet for '\(person)' in a build for '\(options.audience)'")
    }
    let html = "\(folder)/\(person).html"
    try replaceFile(at: html, with: page.bytes)
    files.append(html)
    if let calendar = calendarFile(for: person, in: input) {
      try replaceFile(at: "\(folder)/\(person).ics", with: calendar.bytes)
      files.append("\(folder)/\(person).ics")
    }
    if let printer {
      try printer.print(html, to: "\(folder)/\(person).pdf")
      files.append("\(folder)/\(person).pdf")
    }
  }
  return PacketReport(content: compilation.report(diagnostics), files: files)
}

extension Compilation {
  /// The people named, each known and enrolled; without names everybody who is enrolled.
  fileprivate func trainees(
    _ names: [String]?
  ) throws(CompilerFailure) -> [Identifier<Person>] {
    let enrolled = organisation.people.filter { !$0.enrolments.isEmpty }.map(\.id)
    guard let names else { return enrolled }
    var people: [Identifier<Person>] = []
    for name in names {
      let id = Identifier<Person>(name)
      guard organisation[id] != nil else {
        let near = nearNames(to: name, among: organisation.people.map(\.id.rawValue))
        let help = near.first.map { "; did you mean '\($0)'?" } ?? ""
        throw CompilerFailure(.wrongUsage, "there is no person '\(name)'\(help)")
      }
      guard enrolled.contains(id) else {
        throw CompilerFailure(
          .wrongUsage, "'\(name)' is enrolled in nothing, so there is nothing to put in a packet")
      }
      people.append(id)
    }
    return people
  }
}
