package import UnderstudyModel

/// A curriculum to begin with, for a role that no curriculum teaches: watch, help, do it while watched.
package struct CurriculumDraft: Hashable, Sendable {
  package var role: Identifier<Role>
  /// Who could take it first: somebody who has begun with the role, whose role stands in for it, or who
  /// works next to it; `nil` where there is nobody.
  package var person: Identifier<Person>?
  /// Why they.
  package var neighbour: ServiceLink?
  /// The curriculum, ready to be kept as a file of its own.
  package var curriculumXML: String
  /// What to paste into the person's element; `nil` without one.
  package var enrolmentXML: String?
  /// Hours of sessions in it.
  package static let hours = 8

  init(for role: Identifier<Role>, _ levels: ReachedLevels, _ graph: ServiceGraph, _ today: Day) {
    let organisation = levels.organisation
    self.role = role
    let id = Self.freeName("learn-\(role)", in: organisation)
    let title = graph.name(of: .role(role)).escapedXML
    curriculumXML = """
      <curriculum id="\(id)" title="Learn to cover: \(title)" kind="cross-training" for="\(role)">
        <phase id="learn" title="Watch, help, do" ordered="yes">
          <session id="\(id)-watch" title="Watch" role="\(role)" duration="2h" mode="observe"/>
          <session id="\(id)-help" title="Help" role="\(role)" duration="2h" mode="assist"/>
          <session id="\(id)-do" title="Do it while watched" role="\(role)" duration="4h" mode="lead"/>
        </phase>
      </curriculum>
      """
    let first = Self.candidate(for: role, levels, graph, today)
    person = first?.person.id
    neighbour = first?.link
    let window = SlotGround(organisation, today: today).days
    enrolmentXML = first.flatMap { first in
      first.person.workCalendar(in: organisation)
        .firstWorkingDay(onOrAfter: window?.lowerBound ?? today)
        .map { UnderstudyRelations.enrolmentXML(of: Identifier(id), from: $0) }
    }
  }

  /// A name that neither a curriculum nor an item has, nor an item of the draft would share.
  private static func freeName(_ wanted: String, in organisation: Organisation) -> String {
    let taken =
      Set(organisation.content.curricula.map(\.id.rawValue))
      .union(organisation.items.map(\.item.id.rawValue))
    var name = wanted
    for number in 2... {
      let parts = [name, "\(name)-watch", "\(name)-help", "\(name)-do"]
      if parts.allSatisfy({ !taken.contains($0) }) { break }
      name = "\(wanted)-\(number)"
    }
    return name
  }

  private static func candidate(
    for role: Identifier<Role>, _ levels: ReachedLevels, _ graph: ServiceGraph, _ today: Day
  ) -> (person: Person, link: ServiceLink?)? {
    let organisation = levels.organisation
    let neighbours = graph.neighbouringRoles(of: role)
    let near = Array(neighbours.keys) + (organisation[role]?.standIns.map(\.role.id) ?? [])
    let found = Set(
      levels.learners(of: role)
        + near.flatMap { organisation.holders(of: $0, on: today).map(\.id) })
    let people = found.sorted().compactMap { organisation[$0] }.filter { person in
      person.countsForCover && person.isEmployed(on: today)
        && levels.level(of: person.id, in: role, on: today) < .cover
    }
    let choices = people.map { person in
      let links = person.holds.filter { $0.counts(on: today) }
        .compactMap { neighbours[$0.role.id] }
      return (person: person, link: links.min(by: ServiceLink.strongerFirst))
    }
    return choices.max { left, right in
      let (a, b) = (left.person.id, right.person.id)
      let levels = (
        levels.level(of: a, in: role, on: today), levels.level(of: b, in: role, on: today)
      )
      if levels.0 != levels.1 { return levels.0 < levels.1 }
      if (left.link == nil) != (right.link == nil) { return left.link == nil }
      return b < a
    }
  }
}

extension String {
  /// As text inside an attribute.
  var escapedXML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
