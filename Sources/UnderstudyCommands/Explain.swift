import ArgumentParser
import UnderstudyCompiler

/// Tells what follows from the content about one thing.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Explain a role, department, service, person, session or customer: chains, impact, coverage.",
    discussion: """
      Tells what follows from the content about one thing, and on which line of which file it stands:
      the chains to the customer, whom it reaches when it stands still for half a day to ten days,
      who can step in, who should learn it next. Names people as the content does; what is meant for
      fewer eyes than yours is shown to you as well.

      Examples:
        understudy explain role picker --content company
        understudy explain department sales --content company
        understudy explain service complete-orders --content company --json
        understudy explain person jonah-fraser --content company
        understudy explain session see-picking --content company
        understudy explain customer shopper --content company --chains 3
      """)

  /// What can be asked about.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case role, department, service, person, session, customer
  }

  @Argument(help: "What it is: role, department, service, person, session or customer.")
  var kind: Kind

  @Argument(help: "Its id.")
  var id: String

  @Option(help: "The content folder.", completion: .directory)
  var content = "."

  @Option(help: "The day that counts as today, as 2026-11-23.")
  var today: String?

  @Option(help: "How many chains to each customer are told at most.")
  var chains = 10

  @Flag(help: "Write the explanation as JSON.")
  var json = false

  @Flag(help: "Say nothing but the explanation.")
  var quiet = false

  func validate() throws {
    if chains < 1 { throw ValidationError("--chains counts chains, from 1") }
  }

  func run() async throws {
    guard let kind = ExplainedKind(rawValue: kind.rawValue) else { return }
    let report = try explain(
      CompileOptions(folder: content, today: today), kind, id, chains: chains)
    guard !report.text.isEmpty else {
      Terminal.sayFaults(of: report.content, quiet: quiet)
      throw ExitCode(1)
    }
    Terminal.show(json ? report.json : report.text)
  }
}
