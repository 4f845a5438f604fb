import ArgumentParser
import UnderstudyCompiler

/// Writes the whole site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the content and write the site: handbook, maps, schedule, trackers, packets.",
    discussion: """
      The site replaces the previous one as a whole: a build that fails or is killed leaves the old
      one as it was. With an error in the content nothing is written; with warnings the site is.
      Uses schedule.xml as it is; without one it plans in memory. The content folder is never
      changed.

      Examples:
        understudy build company -o site
        understudy build company --audience everyone -o public
        understudy build company --templates our-templates
        understudy build company --draft    sooner done, while you write
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var reporting: ReportOptions

  @Option(name: .shortAndLong, help: "The folder for the site.", completion: .directory)
  var output = "site"

  @Option(help: "For whom: everyone, staff, managers or hr. What they may not see is not in it.")
  var audience = "staff"

  @Option(
    help: "A folder whose files replace the built-in templates of the same name.",
    completion: .directory)
  var templates: String?

  @Flag(
    help: ArgumentHelp(
      "For looking at pages while writing: without proof of how good the plan is, without remedies."
    ))
  var draft = false

  @Flag(help: "Write what was done as JSON.")
  var json = false

  func run() async throws {
    var options = content.options
    options.site = output
    options.audience = audience
    options.templates = templates
    options.isDraft = draft
    Terminal.progress("building …")
    let report = try await buildSite(options)
    Terminal.endProgress()
    reporting.say(report.content)
    Terminal.show(json ? report.json : report.text)
    try reporting.fail(on: report.content)
    if report.pages == 0 { throw ExitCode(1) }
  }
}
