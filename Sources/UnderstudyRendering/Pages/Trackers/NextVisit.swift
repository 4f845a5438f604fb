import UnderstudyModel
import UnderstudyProgress
import UnderstudyRelations

/// The next session of a trainee: when, with whom, and what it is good for.
struct NextVisit: View {
  var when: String
  /// For machines: `2026-11-24T09:30`.
  var moment: String
  var title: Markup
  var with: Markup
  var facts: [CurriculumItem.Fact]
  var chain: ChainView?
  /// The calendar, and how to say that one cannot come.
  var actions: [Markup]
}

extension PageWriter {
  /// The next visit over all of somebody's paths.
  func nextVisit(of trainee: Person, _ tracked: [TrackedPath]) -> NextVisit? {
    let book = handbook.input.visits
    guard
      let next = tracked.compactMap(\.summary.next).min(by: Placement.inScheduleOrder),
      let visit = book.visits(of: trainee.id, for: next.item).first(where: { $0.placement == next })
    else { return nil }
    let zone = trainee.zone(in: organisation)
    let start = zone.local(visit.starts)
    let day =
      switch start.day - today {
      case 0: "Today"
      case 1: "Tomorrow"
      default: "\(start.day.weekday.word) \(start.day.civil.day) \(start.day.monthWord)"
      }
    let department = visit.host.homeDepartment(in: organisation)
    var with = Markup(text: "with ") + person(visit.host.id)
    if let department { with += Markup(text: " in ") + link(.department(department)) }
    if let place = place(of: visit.item) { with += Markup(text: ", \(place)") }
    return NextVisit(
      when: visit.isForDays
        ? hoursWords(visit, in: zone) : "\(day), \(hoursWords(visit, in: zone))",
      moment: start.description, title: link(.item(visit.item.id)), with: with,
      facts: purpose(of: visit.item, for: reader(of: visit)),
      chain: chainBehind(visit), actions: actions(for: visit))
  }

  /// Why, what to watch for, what to bring, and what comes after.
  func purpose(of item: Item, for reader: ProseReader?) -> [CurriculumItem.Fact] {
    let facts: [(String, Prose)] =
      switch item.content {
      case .session(let session):
        [
          ("Why", session.objective), ("Watch for", session.watchFor), ("Bring", session.bring),
          ("After", session.debrief),
        ]
      case .workshop(let workshop): [("Why", workshop.objective), ("Bring", workshop.bring)]
      default: []
      }
    return facts.filter { !$0.1.isEmpty }
      .map { .init(name: $0.0, words: line($0.1, for: reader)) }
  }

  /// How what the trainee will see reaches a customer: from the host's role over the trainee's own
  /// where the one serves the other, else from the host's role on.
  private func chainBehind(_ visit: Visit) -> ChainView? {
    let chains = handbook.connections.chains
    guard let seen = visit.role ?? currentRole(of: visit.host)?.id else { return nil }
    let mine = currentRole(of: visit.trainee)?.id
    let label = "Why this session matters"
    if let mine, mine != seen, let own = chains.strongest(from: .role(mine)),
      !own.nodes.contains(.role(seen)),
      let first = chains.graph.given(by: .role(seen)).first(where: { link in
        chains.graph.received(by: .role(mine)).contains { $0.id == link.id }
      })
    {
      let whole = Chain(
        links: [first] + own.links, nodes: [.role(seen)] + own.nodes, customer: own.customer)
      return short(whole).map { chain($0, here: .role(mine), label: label) }
    }
    return chains.strongest(from: .role(seen)).flatMap(short)
      .map { chain($0, here: mine.map { .role($0) }, label: label) }
  }

  /// A chain that fits into a card, else nothing.
  private func short(_ chain: Chain) -> Chain? {
    let letters = chain.links.reduce(0) { $0 + $1.service.what.count }
    return chain.nodes.count <= 4 && letters <= 64 ? chain : nil
  }

  private func actions(for visit: Visit) -> [Markup] {
    var actions: [Markup] = []
    if let href = href(.traineeCalendar(visit.trainee.id)) {
      actions.append(
        Markup(html: "<a class=\"btn\" href=\"\(href.escapedForHTML)\">Add to my calendar</a>"))
    }
    let manager = visit.trainee.manager.flatMap { organisation[$0.id] }
    if let email = visit.host.email ?? manager?.email {
      let day = visit.placement.start.day
      let subject = "\(visit.item.title) on \(day.civil.day) \(day.monthWord)"
      let address = "mailto:\(email)?subject=\(subject.percentEncoded(keeping: "-._~"))"
      actions.append(
        Markup(html: "<a href=\"\(address.escapedForHTML)\">I can’t make it</a>"))
    }
    return actions
  }

  /// What stands in the place of the next session where there is none.
  func nothingNext(of trainee: Person, _ tracked: [TrackedPath]) -> String {
    if tracked.allSatisfy(\.summary.total.isComplete) { return "Nothing left to visit." }
    return "No session is booked for you at the moment."
  }
}
