import ArgumentParser
import UnderstudyCompiler

/// Writes a small organisation to start from.
struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a small organisation that compiles, with editor settings and schema.",
    discussion: """
      Nothing is overwritten: the folder must be new or empty.

      Example:
        understudy init my-company && understudy build my-company
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder = "."

  func run() async throws {
    Terminal.show(try writeStarter(into: folder))
  }
}
