import UnderstudyDiagnostics
import UnderstudyModel

/// Puts what the files hold together into one organisation.
struct ContentMerging {
  var content = OrganisationContent("organisation", name: "", declared: .nowhere)
  private var headers: [LoadedParts.Header] = []
  private var policies: [PlanningPolicy] = []
  private var schedules: [WrittenSchedule] = []
  private var maps: [KeptMap] = []
  private var names: [FileReading.WrittenName] = []
  private var employments: [FileReading.OpenWord] = []
  private var diagnostics: [Diagnostic] = []

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Adds what one file of XML holds. Files come in order of their paths.
  mutating func add(_ file: FileReading) {
    content.append(file.content)
    headers += file.content.headers
    policies += file.content.policies
    schedules += file.content.schedules
    maps += file.content.maps
    names += file.names
    employments += file.employments
    diagnostics += file.diagnostics
  }

  mutating func add(_ answers: Diagnosed<[FeedbackAnswer]>) {
    content.feedback += answers.value
    diagnostics += answers.diagnostics
  }

  mutating func add(_ times: Diagnosed<[ResponseTime]>) {
    content.responseTimes += times.value
    diagnostics += times.diagnostics
  }

  /// The whole, once every file was added.
  mutating func organisation() -> Diagnosed<Organisation> {
    takeHeader()
    content.planning = policies.first
    reportRepeats("planning", policies.map(\.declared))
    content.schedule = schedules.first?.placements
    content.scheduleDeclared = schedules.first?.declared
    reportRepeats("schedule", schedules.map(\.declared))
    content.map = maps.first
    reportRepeats("map", maps.map(\.declared))
    diagnostics += duplicates(among: names)
    nameFacilitators()
    let organisation = Organisation(content)
    diagnostics += unknownEmployments(employments, in: organisation)
    return Diagnosed(organisation, diagnostics.inFileOrder())
  }

  private mutating func takeHeader() {
    guard let header = headers.first else { return report(.missingOrganization) }
    content.id = header.id
    content.name = header.name
    content.zone = header.zone ?? .utc
    content.language = header.language ?? "en"
    content.summary = header.summary
    content.declared = header.declared
    for other in headers.dropFirst() {
      report(.repeatedOrganization(at: other.declared.range, first: header.declared.range))
    }
  }

  private mutating func reportRepeats(_ name: String, _ places: [Declaration]) {
    guard let first = places.first else { return }
    for other in places.dropFirst() {
      report(
        Diagnostic(
          .repeatedElement, .error, "there is already a '<\(name)>'", at: other.range,
          help: "write both into one", notes: [.init("the first is here", at: first.range)]))
    }
  }

  /// A facilitator written as one id may be a role or a person; only the whole content tells.
  private mutating func nameFacilitators() {
    let roles = Set(content.roles.map(\.id))
    let people = Set(content.people.map(\.id))
    for place in content.curricula.indices {
      content.curricula[place].mapItems { item in
        guard case .workshop(var workshop) = item.content,
          case .role(let role) = workshop.facilitator, !roles.contains(role.id),
          people.contains(Identifier(role.id.rawValue))
        else { return }
        workshop.facilitator = .named([Owner(.named(role.id.rawValue), at: role.range)])
        item.content = .workshop(workshop)
      }
    }
  }
}

extension OrganisationContent {
  /// Adds what a file holds, but for what there can be only one of.
  fileprivate mutating func append(_ parts: LoadedParts) {
    calendars += parts.calendars
    sites += parts.sites
    rooms += parts.rooms
    facets += parts.facets
    customers += parts.customers
    partners += parts.partners
    goals += parts.goals
    systems += parts.systems
    departments += parts.departments
    terms += parts.terms
    roles += parts.roles
    curricula += parts.curricula
    people += parts.people
    recognitions += parts.recognitions
    actions += parts.actions
  }
}

extension Diagnostic {
  fileprivate static let missingOrganization = Self(
    .missingOrganization, .error, "no file holds an '<organization>'", at: nil,
    help: "write one, such as <organization id=\"our-name\" name=\"Our name\"/>")

  fileprivate static func repeatedOrganization(at range: SourceRange, first: SourceRange) -> Self {
    Self(
      .repeatedOrganization, .error, "there is already an '<organization>'", at: range,
      help: "a folder holds one organisation; move the other into a folder of its own",
      notes: [.init("the first is here", at: first)])
  }
}
