/// Everything that the files of one content folder say, in the order in which it was read.
///
/// Files are read in order of their paths, so the order is the same on every machine.
package struct OrganisationContent: Sendable {
  package var id: Identifier<Organisation>
  package var name: String
  package var zone = Zone.utc
  /// A BCP 47 tag, for `lang` on pages.
  package var language = "en"
  package var summary = Prose()
  package var calendars: [WorkCalendar] = []
  package var sites: [Site] = []
  package var rooms: [Room] = []
  package var facets: [Facet] = []
  package var customers: [Customer] = []
  package var partners: [Partner] = []
  package var goals: [Goal] = []
  package var systems: [System] = []
  package var departments: [Department] = []
  package var terms: [Term] = []
  package var roles: [Role] = []
  package var curricula: [Curriculum] = []
  package var people: [Person] = []
  package var planning: PlanningPolicy?
  package var recognitions: [Recognition] = []
  package var actions: [ImprovementAction] = []
  package var feedback: [FeedbackAnswer] = []
  package var responseTimes: [ResponseTime] = []
  /// The plan that `schedule.xml` holds; `nil` where there is no such file.
  package var schedule: [Placement]?
  /// Where the schedule is written; absent where there is none, or it was made in memory.
  package var scheduleDeclared: Declaration?
  /// Where boxes of the map stand; `nil` where nobody has kept that.
  package var map: KeptMap?
  /// The XML files that were read, by path below the folder.
  package var sourceFiles: [String] = []
  /// The files below `files/` that pages may link to, by path below the folder.
  package var attachments: [String] = []
  package var declared: Declaration

  package init(
    _ id: Identifier<Organisation>, name: String, declared: Declaration = .nowhere
  ) {
    self.id = id
    self.name = name
    self.declared = declared
  }
}
