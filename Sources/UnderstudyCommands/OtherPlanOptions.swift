import ArgumentParser
import UnderstudyCompiler

/// Plans beside the one that stands.
struct OtherPlanOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Compare a schedule with another one, or with schedule.xml as it stands.",
      discussion: """
        Each is a schedule file or a folder that holds one. Says what moved, what is new and gone, \
        person by person, and how good each is.
        """, valueName: "schedule"),
    completion: .file(extensions: ["xml"]))
  var compare: [String] = []

  @Option(
    help: ArgumentHelp(
      "Also make so many plans of nearly equal worth that differ much.", valueName: "number"))
  var alternatives: Int?

  @Option(
    help: ArgumentHelp(
      "How much worse an alternative may be, in hundredths of each aim but the first.",
      valueName: "percent"))
  var slack = 10

  @Option(
    help: ArgumentHelp(
      "The folder for alternatives, outside the content.",
      discussion: "Without it: beside the content folder, its name with '-alternatives' behind it.",
      valueName: "folder"), completion: .directory)
  var into: String?

  /// What alternatives are wanted; `nil` for none.
  var wanted: AlternativeOptions? {
    guard let alternatives else { return nil }
    var wanted = AlternativeOptions(count: alternatives)
    wanted.slack = slack
    wanted.folder = into
    return wanted
  }

  func validate() throws {
    if compare.count > 2 {
      throw ValidationError("--compare takes one schedule or two; name the content folder first")
    }
    if let alternatives, !(1...AlternativeOptions.most).contains(alternatives) {
      throw ValidationError("--alternatives is a number from 1 to 9")
    }
    if !(0...1_000).contains(slack) {
      throw ValidationError("--slack is a number of hundredths, from 0 to 1000")
    }
    if into != nil, alternatives == nil {
      throw ValidationError("--into is for --alternatives")
    }
  }
}
