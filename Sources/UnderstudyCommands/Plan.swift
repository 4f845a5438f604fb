import ArgumentParser
import UnderstudyCompiler

/// Places the sessions and writes `schedule.xml`.
struct Plan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Place the shadowing sessions on people's calendars and write schedule.xml.",
    discussion: """
      Every rule holds in the plan: working hours, absences, hosts' limits, cover, order, pins. What
      could not be placed, or only late, is named with its reason. The previous schedule.xml is
      honoured: what lies before today stays, and the rest moves as little as the aims allow.

      Ctrl-C ends the search and keeps the best plan so far; a second one ends the program and
      leaves schedule.xml as it was.

      Examples:
        understudy plan company
        understudy plan company --dry-run --json
        understudy plan company --seconds 10
        understudy plan company --certificate proof
            Write what proves how good the plan is.
        understudy plan company --verify
            Is a schedule.xml that somebody edited still right?
        understudy plan company --absent ben:2026-12-03..2026-12-05
            Ben is ill: move as little as possible, and say who has to be told what.
        understudy plan company --refuse maya/see-picking@ben
            Ben says no to one session: find another host.
        understudy plan company --compare last-week.xml
            What has changed since then, person by person?
        understudy plan company --alternatives 3
            Three more plans of nearly equal worth, and what each trades.
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var reporting: ReportOptions
  @OptionGroup(title: "How hard to try") var trying: EffortOptions
  @OptionGroup(title: "When something has come up") var changes: ChangeOptions
  @OptionGroup(title: "Other plans") var others: OtherPlanOptions

  @Flag(help: "Plan and report, but leave schedule.xml as it is.")
  var dryRun = false

  @Flag(help: "Verify schedule.xml as it stands instead of planning anew.")
  var verify = false

  @Option(
    help: ArgumentHelp(
      "Write problem.json, plan.json and certificate.json into this folder.",
      discussion: "Scripts/check-certificate.py judges from them how good the plan is.",
      valueName: "folder"))
  var certificate: String?

  @Flag(help: "Sooner done: without proof of how good the plan is, and without remedies.")
  var draft = false

  @Flag(help: "Write the result as JSON.")
  var json = false

  func validate() throws {
    if draft, certificate != nil {
      throw ValidationError("--draft proves nothing, so there is no --certificate; say one of them")
    }
    if certificate != nil, !others.compare.isEmpty {
      throw ValidationError(
        "--compare proves nothing, so there is no --certificate; say one of them")
    }
    let asked = [
      (verify, "--verify"), (!others.compare.isEmpty, "--compare"),
      (others.alternatives != nil, "--alternatives"),
      (changes.isRepair, "--repair, --absent, --refuse or --pin"),
    ].filter(\.0).map(\.1)
    if asked.count > 1 {
      throw ValidationError("\(asked[0]) and \(asked[1]) do not go together; say one of them")
    }
  }

  func run() async throws {
    let report = try report()
    reporting.say(report.content)
    Terminal.show(json ? report.json : report.text)
    try reporting.fail(on: report.content)
  }

  private func report() throws(CompilerFailure) -> PlanReport {
    if verify {
      var options = content.options
      options.isDraft = draft
      return try verifySchedule(options, certificate: certificate)
    }
    if let first = others.compare.first {
      return try comparePlans(content.options, first, with: others.compare.dropFirst().first)
    }
    return try trying.whilePlanning(content.options, isTalkative: !json && !reporting.quiet) {
      options throws(CompilerFailure) in
      var options = options
      options.writes = !dryRun
      options.content.isDraft = draft
      options.certificate = certificate
      if let wanted = others.wanted { return try planAlternatives(options, wanted) }
      if changes.isRepair { return try repairContent(options, changes.changes) }
      return try planContent(options)
    }
  }
}
