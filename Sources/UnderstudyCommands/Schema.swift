import ArgumentParser
import UnderstudyCompiler

/// Prints the schema for editors.
struct Schema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the XML Schema (XSD 1.0) that editors use for completion.",
    discussion: """
      The checks of 'understudy check' tell more than any schema can; this one is for editors.

      Examples:
        understudy schema > understudy.xsd
        understudy schema --manual > vocabulary.md
      """)

  @Flag(help: "Print the manual of the vocabulary instead, as Markdown.")
  var manual = false

  func run() async throws {
    Terminal.show(manual ? vocabularyManual() : editorSchema())
  }
}
