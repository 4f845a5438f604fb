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

      Examples:
        understudy plan company
        understudy plan company --dry-run --json
        understudy plan company --verify       is a schedule.xml that somebody edited still right?
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var reporting: ReportOptions

  @Flag(help: "Plan and report, but leave schedule.xml as it is.")
  var dryRun = false

  @Flag(help: "Verify schedule.xml as it stands instead of planning anew.")
  var verify = false

  @OptionGroup(title: "How hard to try") var trying: EffortOptions

  @Flag(help: "Write the result as JSON.")
  var json = false

  func run() async throws {
    if verify {
      let report = try verifySchedule(content.options)
      reporting.say(report.content)
      Terminal.show(json ? report.json : report.text)
      try reporting.fail(on: report.content)
      return
    }
    let report = try trying.whilePlanning(
      content.options, isTalkative: !json && !reporting.quiet
    ) { options throws(CompilerFailure) in
      var options = options
      options.writes = !dryRun
      return try planContent(options)
    }
    reporting.say(report.content)
    Terminal.show(json ? report.json : report.text)
    try reporting.fail(on: report.content)
  }
}
