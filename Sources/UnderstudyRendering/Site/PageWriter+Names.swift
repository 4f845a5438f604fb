import UnderstudyModel

extension PageWriter {
  /// What people call a destination: a role's title, a person's name.
  ///
  /// Something that the audience may not see, or that is nowhere in the content, has a general name.
  func name(of destination: Destination) -> String {
    switch destination {
    case .home: "Home"
    case .map: "Map"
    case .coverage: "Who can cover what"
    case .stickingPoints: "Sticking points"
    case .feedback: "Feedback"
    case .recognitions: "Thank-yous"
    case .glossary: "Words we use"
    case .search: "Search"
    case .roles: "Roles"
    case .departments: "Departments"
    case .responsibilities: "Who does what"
    case .responsibilitiesOf(let id):
      "Who does what in \(name(of: .department(id)))"
    case .customers: "Customers"
    case .goals: "Goals"
    case .systems: "Systems"
    case .curricula: "Curricula"
    case .packets: "Packets"
    case .schedule: "Schedule"
    case .scheduleByHost: "Schedule by host"
    case .balance: "Worth a question"
    case .cost: "What the plan takes"
    case .scheduleByTrainee: "Schedule by trainee"
    case .scheduleWeek(let monday): "Week of \(monday.dateInFull)"
    case .role(let id): organisation[id]?.title ?? id.rawValue
    case .department(let id): organisation[id]?.name ?? id.rawValue
    case .customer(let id): organisation[id]?.name ?? id.rawValue
    case .goal(let id): organisation[id]?.name ?? id.rawValue
    case .system(let id): organisation[id]?.name ?? id.rawValue
    case .curriculum(let id): organisation[id]?.title ?? id.rawValue
    case .trainee(let id), .tracker(let id), .host(let id), .traineeCalendar(let id),
      .hostCalendar(let id), .packet(let id, _):
      personName(id)
    case .calendar: "Calendar of everything"
    case .data(let name): "\(name).json"
    case .styleSheet: "Style sheet"
    case .script: "Script"
    case .searchIndex: "Search index"
    case .service(let id): organisation[id]?.service.what ?? id.rawValue
    case .partner(let id): organisation[id]?.name ?? id.rawValue
    case .promise(let id): organisation[id]?.text.plainText ?? id.rawValue
    case .term(let id): organisation[id]?.name ?? id.rawValue
    case .item(let id): organisation[id]?.item.title ?? id.rawValue
    case .stickingPoint, .action: ""
    }
  }

  /// Somebody's name; "a colleague" where the audience may not know.
  func personName(_ id: Identifier<Person>) -> String {
    organisation[id]?.name ?? "a colleague"
  }

  /// Somebody's name, linked to the page about them where there is one.
  func person(_ id: Identifier<Person>) -> Markup {
    let destination: Destination = handbook.has(.trainee(id)) ? .trainee(id) : .host(id)
    return link(destination, personName(id))
  }
}

extension String {
  /// The first word of a name, for people who have more than one.
  var firstName: String { split(separator: " ").first.map(String.init) ?? self }
}
