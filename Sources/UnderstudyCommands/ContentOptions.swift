import ArgumentParser
import Foundation
import UnderstudyCompiler

/// What every command that reads content takes.
struct ContentOptions: ParsableArguments {
  @Argument(help: "The content folder.", completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "The day that counts as today, as 2026-11-23.",
      discussion: """
        Without it: the day of SOURCE_DATE_EPOCH, else the first day of the planning window. No
        clock is read, so the same content always gives the same result.
        """,
      valueName: "day"))
  var today: String?

  /// What the compiler is asked to do.
  var options: CompileOptions { CompileOptions(folder: folder, today: today) }
}

extension CompileOptions {
  /// A request, with what the environment says of the day.
  init(folder: String, today: String?) {
    self.init(folder: folder)
    self.today = today
    sourceDateEpoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
  }
}
