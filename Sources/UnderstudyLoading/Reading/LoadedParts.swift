import UnderstudyModel

/// What some files hold, before it is one organisation.
struct LoadedParts {
  /// What the `<organization>` element itself says.
  struct Header {
    var id: Identifier<Organisation>
    var name: String
    var zone: Zone?
    var language: String?
    var summary: Prose
    var declared: Declaration
  }

  var headers: [Header] = []
  var calendars: [WorkCalendar] = []
  var sites: [Site] = []
  var rooms: [Room] = []
  var facets: [Facet] = []
  var customers: [Customer] = []
  var partners: [Partner] = []
  var goals: [Goal] = []
  var systems: [System] = []
  var departments: [Department] = []
  var terms: [Term] = []
  var roles: [Role] = []
  var curricula: [Curriculum] = []
  var people: [Person] = []
  var policies: [PlanningPolicy] = []
  var recognitions: [Recognition] = []
  var actions: [ImprovementAction] = []
  var schedules: [WrittenSchedule] = []
  var maps: [KeptMap] = []
}

/// A `<schedule>` and where it stands.
struct WrittenSchedule {
  var placements: [Placement]
  var declared: Declaration
}
