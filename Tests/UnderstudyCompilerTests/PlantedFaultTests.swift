import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// Faults planted into a copy of the sample, each found at the planted place, all in one run.
@Suite struct PlantedFaultTests {
  struct Fault {
    var file: String
    /// Text that stands once in the file.
    var before: String
    var after: String
    /// Where in `after` the finding must point.
    var mark: String
    var id: String
  }

  static let faults = [
    Fault(
      file: "roles/order-desk-clerk.xml", before: "role=\"fulfilment-lead\"",
      after: "role=\"fulfilment-laed\"", mark: "fulfilment-laed", id: "unknown-role"),
    Fault(
      file: "roles/order-desk-clerk.xml", before: "department=\"sales\"",
      after: "departmnet=\"sales\"", mark: "departmnet", id: "unknown-attribute"),
    Fault(
      file: "roles/support-agent.xml", before: "</role>", after: "<serve id=\"x\"/></role>",
      mark: "serve ", id: "unknown-element"),
    Fault(
      file: "roles/support-agent.xml", before: "within=\"4h\"", after: "within=\"4 hours\"",
      mark: "4 hours", id: "malformed-value"),
    Fault(
      file: "planning.xml", before: "from=\"2026-11-23\"", after: "from=\"2026-02-30\"",
      mark: "2026-02-30", id: "malformed-value"),
    Fault(
      file: "planning.xml", before: "slot=\"30min\"", after: "slot=\"soon\"", mark: "soon",
      id: "malformed-value"),
    Fault(
      file: "curricula/voice-of-the-customer.xml",
      before: "title=\"Plan a carrier change\" role=\"dispatch-planner\"",
      after: "title=\"Plan a carrier change\" role=\"dispatch-planer\"", mark: "dispatch-planer",
      id: "unknown-role"),
    Fault(
      file: "curricula/voice-of-the-customer.xml",
      before: "<session id=\"vc-return\" title=\"Follow one return\"",
      after: "<session id=\"vc-return\"", mark: "session", id: "missing-attribute"),
    Fault(
      file: "people/care.xml", before: "buddy=\"kirsty-munro\"", after: "buddy=\"kirsty-monro\"",
      mark: "kirsty-monro", id: "unknown-person"),
    Fault(
      file: "people/care.xml", before: "level=\"assisted\"", after: "level=\"helped\"",
      mark: "helped", id: "malformed-value"),
  ]

  @Test func areTenInFiveFiles() {
    #expect(Self.faults.count == 10)
    #expect(Set(Self.faults.map(\.file)).count == 5)
  }

  @Test func areAllReportedInOneRunAtTheirPlaces() async throws {
    try await Project.withFolder { folder in
      let copy = folder.appending(path: "content", directoryHint: .isDirectory)
      try FileManager.default.copyItem(
        at: URL(filePath: Project.curriculum("bramble-finch")), to: copy)
      var expected: Set<String> = []
      for fault in Self.faults { try plant(fault, in: copy) }
      for fault in Self.faults { expected.insert(try place(of: fault, in: copy)) }
      let report = try checkContent(
        CompileOptions(folder: copy.path(percentEncoded: false)))
      let found = Set(
        report.diagnostics.filter { $0.severity == .error }.map { diagnostic in
          let start = diagnostic.range?.start
          return
            "\(diagnostic.range?.file ?? ""):\(start?.line ?? 0):\(start?.column ?? 0) \(diagnostic.id.rawValue)"
        })
      #expect(expected.subtracting(found) == [])
    }
  }

  private func plant(_ fault: Fault, in folder: URL) throws {
    let file = folder.appending(path: fault.file)
    let text = try String(contentsOf: file, encoding: .utf8)
    let place = try #require(
      text.range(of: fault.before), "\(fault.file) holds no \(fault.before)")
    try text.replacingCharacters(in: place, with: fault.after)
      .write(to: file, atomically: true, encoding: .utf8)
  }

  private func place(of fault: Fault, in folder: URL) throws -> String {
    let text = try String(contentsOf: folder.appending(path: fault.file), encoding: .utf8)
    let planted = try #require(text.range(of: fault.after))
    let mark = try #require(text.range(of: fault.mark, range: planted))
    let before = text[..<mark.lowerBound]
    let line = before.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    let column = before.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
    return "\(fault.file):\(line):\(column) \(fault.id)"
  }
}

extension String {
  fileprivate func range(of part: String, range: Range<Index>) -> Range<Index>? {
    self.range(of: part, options: [], range: range)
  }
}
