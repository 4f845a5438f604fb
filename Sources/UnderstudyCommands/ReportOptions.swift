import ArgumentParser
import Foundation
import UnderstudyCompiler
import UnderstudyDiagnostics

/// How findings are shown, and which of them fail a run.
struct ReportOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif, github
  }

  enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case error, warning, note

    var severity: Severity {
      switch self {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      "How findings are written: text for people, json or sarif for tools, github for workflow logs."
    ))
  var format = Format.text

  @Option(help: "The least severity that makes the exit code 1.")
  var failOn = FailOn.error

  @Flag(help: "Leave out notes and everything that is not a result.")
  var quiet = false

  @Flag(help: "Show every finding; otherwise many of one kind are counted after the tenth.")
  var all = false

  /// The findings as text in the format asked for.
  func text(of report: ContentReport, isTerminal: Bool) -> String {
    let findings = report.diagnostics.filter { !quiet || $0.severity > .note }
    return switch format {
    case .text:
      DiagnosticText(report.places, usesColour: isTerminal, foldsAfter: all ? nil : 10)
        .text(of: findings)
    case .json: DiagnosticJSON(report.places).text(of: findings)
    case .sarif:
      DiagnosticSARIF(report.places, version: Understudy.version).text(of: findings)
    case .github: WorkflowCommands(report.places).text(of: findings)
    }
  }

  /// Says the findings to standard error and ends the command where they fail it.
  ///
  /// For commands whose result is something else than the findings.
  func say(_ report: ContentReport) {
    let environment = ProcessInfo.processInfo.environment
    let colour = Terminal.showsColour(.error, environment: environment)
    Terminal.say(text(of: report, isTerminal: colour))
    if !quiet, format == .text {
      Terminal.say(DiagnosticSummary(report.diagnostics).sentence)
    }
  }

  /// Ends the command with exit code 1 when a finding is at or above `--fail-on`.
  func fail(on report: ContentReport) throws {
    if let worst = report.worst, worst >= failOn.severity { throw ExitCode(1) }
  }
}
