package import UnderstudyModel

/// The one place that knows where everything stands on the site.
package struct SiteMap: Sendable {
  private let organisation: Organisation

  package init(_ organisation: Organisation) { self.organisation = organisation }

  /// The file that holds a destination.
  package func path(of destination: Destination) -> SitePath { place(of: destination).path }

  /// The address of a destination as a page at `page` writes it.
  package func href(from page: SitePath, to destination: Destination) -> String {
    let place = place(of: destination)
    return page.href(to: place.path, anchor: place.anchor)
  }

  /// The id that marks a destination on its page, where it is part of one.
  package func anchor(of destination: Destination) -> String? { place(of: destination).anchor }

  /// The file and the id of a destination.
  package func place(of destination: Destination) -> (path: SitePath, anchor: String?) {
    switch destination {
    case .home: page("index.html")
    case .map: page("map.html")
    case .coverage: page("coverage.html")
    case .balance: page("questions.html")
    case .stickingPoints: page("sticking-points.html")
    case .feedback: page("feedback.html")
    case .recognitions: page("recognitions.html")
    case .glossary: page("glossary.html")
    case .search: page("search.html")
    case .roles: page("roles/index.html")
    case .departments: page("departments/index.html")
    case .responsibilities: page("responsibilities/index.html")
    case .responsibilitiesOf(let id): page("responsibilities/\(fileName(id)).html")
    case .customers: page("customers/index.html")
    case .goals: page("goals/index.html")
    case .systems: page("systems/index.html")
    case .curricula: page("curricula/index.html")
    case .packets: page("packets/index.html")
    case .schedule: page("schedule/index.html")
    case .scheduleByHost: page("schedule/hosts.html")
    case .cost: page("schedule/cost.html")
    case .scheduleByTrainee: page("schedule/trainees.html")
    case .scheduleWeek(let monday): page("schedule/\(monday.isoWeekName).html")
    case .role(let id): page("roles/\(fileName(id)).html")
    case .department(let id): page("departments/\(fileName(id)).html")
    case .customer(let id): page("customers/\(fileName(id)).html")
    case .goal(let id): page("goals/\(fileName(id)).html")
    case .system(let id): page("systems/\(fileName(id)).html")
    case .curriculum(let id): page("curricula/\(fileName(id)).html")
    case .trainee(let id): page("trainees/\(fileName(id)).html")
    case .tracker(let id): page("trackers/\(fileName(id)).html")
    case .host(let id): page("hosts/\(fileName(id)).html")
    case .packet(let person, let curriculum):
      page("packets/\(joined(person.rawValue, curriculum.rawValue)).html")
    case .traineeCalendar(let id): page("calendars/\(fileName(id)).ics")
    case .hostCalendar(let id): page("calendars/hosts/\(fileName(id)).ics")
    case .calendar: page("calendars/all.ics")
    case .data(let name): page("data/\(name).json")
    case .styleSheet: page("style.css")
    case .script: page("app.js")
    case .searchIndex: page("search-index.js")
    case .service(let id): servicePlace(id)
    case .partner(let id): (path(of: .map), "partner-\(id)")
    case .promise(let id):
      (
        path(of: organisation.customer(of: id).map { .customer($0.id) } ?? .customers),
        "promise-\(id)"
      )
    case .term(let id): (path(of: .glossary), "term-\(id)")
    case .item(let id):
      (path(of: organisation[id].map { .curriculum($0.curriculum) } ?? .curricula), "item-\(id)")
    case .stickingPoint(let id): (path(of: .stickingPoints), "sticking-\(id)")
    case .action(let id): (path(of: .feedback), "action-\(id)")
    }
  }

  /// A service stands on the page of the role that owes it, a partner's on the map's list.
  private func servicePlace(_ id: Identifier<Service>) -> (path: SitePath, anchor: String?) {
    switch organisation[id]?.supplier {
    case .role(let role): (path(of: .role(role)), "service-\(id)")
    case .partner, nil: (path(of: .map), "service-\(id)")
    }
  }
}

private func page(_ path: String) -> (path: SitePath, anchor: String?) { (SitePath(path), nil) }

/// An identifier as a file name. No identifier holds an underscore, so names that a folder or an
/// operating system keeps for itself get one and clash with nothing.
private func fileName<Entity>(_ id: Identifier<Entity>) -> String {
  reservedNames.contains(id.rawValue) ? id.rawValue + "_" : id.rawValue
}

/// Two identifiers as one file name. A pair of hyphens keeps them apart, so one inside becomes a pair
/// of underscores.
private func joined(_ left: String, _ right: String) -> String {
  func kept(_ part: String) -> String {
    var text = ""
    var hyphens = 0
    for character in part + " " {
      if character == "-" {
        hyphens += 1
        continue
      }
      text += String(repeating: hyphens > 1 ? "_" : "-", count: hyphens)
      hyphens = 0
      if character != " " { text.append(character) }
    }
    return text
  }
  return kept(left) + "--" + kept(right)
}

private let reservedNames: Set<String> =
  Set(["all", "index", "con", "prn", "aux", "nul"])
  .union((1...9).flatMap { ["com\($0)", "lpt\($0)"] })
