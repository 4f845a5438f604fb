import ArgumentParser
import Foundation
import UnderstudyCompiler
import UnderstudyDiagnostics

/// Reads everything and reports every fault in one run.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report every fault in the content, with file, line, cause and cure.",
    discussion: """
      Reads all XML below the folder and asks every question at once: unknown names, cycles, roles
      that nobody holds, sessions that nobody can host, items due before they can start, and more.

      Examples:
        understudy check
        understudy check company --fail-on warning
        understudy check company --format sarif > findings.sarif
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var reporting: ReportOptions

  func run() async throws {
    let report = try checkContent(content.options)
    let environment = ProcessInfo.processInfo.environment
    Terminal.show(
      reporting.text(
        of: report, isTerminal: Terminal.showsColour(.output, environment: environment)))
    if !reporting.quiet, reporting.format == .text {
      Terminal.say(DiagnosticSummary(report.diagnostics).sentence)
    }
    try reporting.fail(on: report)
  }
}
