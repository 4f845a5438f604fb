import ArgumentParser
import UnderstudyCompiler

/// Makes onboarding packets.
struct Packet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make one self-contained packet and a calendar for each person named.",
    discussion: """
      A packet is one HTML file with everything in it: print it, mail it, open it anywhere. The .ics
      file beside it holds the person's visits.

      Examples:
        understudy packet jonah-fraser --content company
        understudy packet --everyone --content company -o packets
      """)

  @Argument(help: "The ids of the people.")
  var people: [String] = []

  @Flag(help: "A packet for everybody who is enrolled in something.")
  var everyone = false

  @Option(help: "The content folder.", completion: .directory)
  var content = "."

  @Option(name: .shortAndLong, help: "The folder for the packets.", completion: .directory)
  var output = "packets"

  @Option(help: "The day that counts as today, as 2026-11-23.")
  var today: String?

  @Option(help: "For whom: everyone, staff, managers or hr.")
  var audience = "staff"

  @Option(
    help: "A folder whose files replace the built-in templates of the same name.",
    completion: .directory)
  var templates: String?

  @Flag(help: "Also print each packet as PDF, with an installed Chromium, Chrome or Edge.")
  var pdf = false

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if people.isEmpty, !everyone {
      throw ValidationError("name at least one person, or say --everyone")
    }
  }

  func run() async throws {
    var options = CompileOptions(folder: content, today: today)
    options.audience = audience
    options.templates = templates
    let report = try await makePackets(
      options, for: everyone ? nil : people, into: output, asPDF: pdf)
    reporting.say(report.content)
    Terminal.show(report.text)
    try reporting.fail(on: report.content)
  }
}
