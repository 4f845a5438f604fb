import Foundation
import UnderstudyCompiler
import UnderstudyDiagnostics

extension Terminal {
  /// Says why content has no result: its errors, as `understudy check` shows them.
  static func sayFaults(of report: ContentReport, quiet: Bool) {
    let errors = report.diagnostics.filter { $0.severity == .error }
    let colour = showsColour(.error, environment: ProcessInfo.processInfo.environment)
    say(DiagnosticText(report.places, usesColour: colour, foldsAfter: 10).text(of: errors))
    if !quiet { say("no result: mend the errors first") }
  }
}
