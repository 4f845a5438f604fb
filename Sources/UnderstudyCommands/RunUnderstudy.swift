import ArgumentParser
import Foundation
import UnderstudyCompiler

/// Runs the command line and returns its exit code.
///
/// 0 all well; 1 findings at or above `--fail-on`; 2 wrong usage; 3 something could not be read or
/// written. Help and version go to standard output and end with 0.
package func runUnderstudy(_ arguments: [String]) async -> Int32 {
  do {
    var command = try Understudy.parseAsRoot(arguments)
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      try command.run()
    }
    return 0
  } catch let failure as CompilerFailure {
    Terminal.say("understudy: \(failure)")
    return failure.kind == .wrongUsage ? 2 : 3
  } catch let code as ExitCode {
    return code.rawValue
  } catch {
    let message = Understudy.fullMessage(for: error)
    let isHelp = Understudy.exitCode(for: error) == .success
    if isHelp { Terminal.show(message) } else { Terminal.say(message) }
    return isHelp ? 0 : 2
  }
}
