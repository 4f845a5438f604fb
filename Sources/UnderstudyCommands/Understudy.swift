package import ArgumentParser

/// The command `understudy`.
package struct Understudy: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "understudy",
    abstract: "Cross-training and onboarding, compiled from XML.",
    discussion: """
      Write your roles, the services they owe each other and your curricula as XML in one folder.
      Understudy checks it, plans the shadowing, and makes a handbook, maps, schedules, packets and
      progress trackers that open straight from disk.

      A first look:
        understudy init my-company        a small organisation to start from
        understudy check my-company       everything that needs mending, with its place
        understudy plan my-company        who sits with whom, and when
        understudy build my-company       the whole site, in the folder 'site'

      Exit codes: 0 all well; 1 findings at or above --fail-on; 2 wrong usage; 3 something could not
      be read or written.
      """,
    version: version,
    subcommands: [
      Init.self, Check.self, Plan.self, Build.self, Packet.self, Explain.self, Map.self,
      Schema.self,
    ])

  /// The version of the program, by semantic versioning.
  static let version = "0.1.0"

  package init() {}
}
