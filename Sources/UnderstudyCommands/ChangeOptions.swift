import ArgumentParser
import UnderstudyCompiler

/// What has come up since the schedule was made.
struct ChangeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Somebody will be away: mend schedule.xml with as few sessions moved as possible.",
      discussion: """
        Like p-031:2026-12-03..2026-12-05, both days included, or p-031:2026-12-03. May be given \
        several times. It is not written into the content; the report says which line to add.
        """, valueName: "person:days"))
  var absent: [String] = []

  @Option(
    help: ArgumentHelp(
      "A host says no: mend schedule.xml so that somebody else hosts the session.",
      discussion: """
        Like maya/see-picking@ben; without @ben whoever hosts it now says no, to each of its times. \
        May be given several times. The report says which line to add.
        """, valueName: "trainee/item[@host]"))
  var refuse: [String] = []

  @Option(
    help: ArgumentHelp(
      "Somebody has decided: mend schedule.xml around it.",
      discussion: """
        Like maya/see-picking@ben=2026-12-03T09:00; the host or the start may be left out. May be \
        given several times. The report says which line to add.
        """, valueName: "trainee/item[@host][=start]"))
  var pin: [String] = []

  @Flag(
    help: """
      Mend schedule.xml after the content has changed: move only what no longer keeps the rules.
      """)
  var repair = false

  /// Whether the schedule is to be mended instead of made anew.
  var isRepair: Bool { repair || !changes.isEmpty }

  var changes: PlanChanges {
    var changes = PlanChanges()
    changes.absent = absent
    changes.refused = refuse
    changes.pinned = pin
    return changes
  }
}
