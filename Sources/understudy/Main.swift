import Foundation
import UnderstudyCommands

/// The program: the command line, and its exit code.
@main
struct Main {
  static func main() async {
    exit(await runUnderstudy(Array(CommandLine.arguments.dropFirst())))
  }
}
