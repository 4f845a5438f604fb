import UnderstudyModel
import UnderstudyRelations

/// Who follows a host, when, and what they should see; with a place to sign.
struct HostPage: PageView {
  static let template = "host"

  struct Week: View {
    var title: String
    /// `5 of 7.5 hours`.
    var load: String
    /// What keeps the host from taking visitors that week.
    var pauses: [String]
    var days: [Day]
  }

  struct Day: View {
    var title: String
    var visits: [HostVisit]
  }

  var person: String
  var site: String
  var eyebrow: String
  var title: String
  var lead: String
  var facts: [CurriculumItem.Fact]
  var weeks: [Week]
  var past: [Week]
  var pastTitle: String
  var links: [Markup]
  var keeper: String
  var hasBoxes: Bool
}

extension PageMaker {
  /// An agenda for each host.
  static let hosts = PageMaker.each(
    { $0.audience.mayRead(.staff) ? $0.visits.hosts : [] }, at: { .host($0.id) }
  ) { host, writer in
    var page = Page(
      "\(host.name.firstName.possessive) visitors", in: .schedule, writer.hostPage(of: host))
    page.declared = host.declared
    page.owners = [Owner(.named(host.id.rawValue), at: host.declared.range)]
    return page
  }
}

extension PageWriter {
  fileprivate func hostPage(of host: Person) -> HostPage {
    let book = handbook.input.visits
    let visits = book.visits(to: host.id)
    let zone = host.zone(in: organisation)
    let coming = visits.filter { zone.local($0.ends).day >= today }
    let past = visits.filter { zone.local($0.ends).day < today }
    let pastWeeks = Array(weeks(past, of: host).reversed())
    return HostPage(
      person: host.id.rawValue, site: organisation.id.rawValue,
      eyebrow: [host.name, hostAbout(host)].filter { !$0.isEmpty }.joined(separator: " · "),
      title: "Your visitors, \(host.name.firstName)", lead: lead(coming, host, zone),
      facts: facts(of: host), weeks: weeks(coming, of: host), past: pastWeeks,
      pastTitle: past.isEmpty
        ? "" : "Show the \(countInWords(past.count, "visit")) you’ve had".singularVisit,
      links: links(of: host), keeper: keeperOfContent,
      hasBoxes: (coming + past).contains { mayBeSigned($0) })
  }

  private func lead(_ coming: [Visit], _ host: Person, _ zone: Zone) -> String {
    guard let next = coming.gathered.first?.first else {
      return "Nobody is booked to visit you at the moment."
    }
    let start = zone.local(next.starts).day
    let thisWeek = coming.count { zone.local($0.starts).day.monday == today.monday }
    let number =
      thisWeek == 0
      ? "No visits this week." : "\(countInWords(thisWeek, "visit").capitalisedFirst) this week."
    let when =
      start <= today
      ? "today"
      : start == today + 1
        ? "tomorrow" : "on \(start.weekday.word) \(start.civil.day) \(start.monthWord)"
    let guests = coming.gathered.first?.map(\.trainee.name) ?? []
    return "\(number) Next: \(listInWords(guests, atMost: 2)), \(when), "
      + "\(hoursWords(next, in: zone))."
  }

  private func facts(of host: Person) -> [CurriculumItem.Fact] {
    var facts: [CurriculumItem.Fact] = []
    let limits = organisation.planning?.limits
    let guests = host.hosting?.guests ?? limits?.guests ?? 1
    facts.append(
      .init(
        name: "At once",
        words: Markup(text: "up to \(countInWords(guests, "visitor"))")))
    if let minutes = host.hosting?.perWeek?.upperMinutes ?? limits?.hostPerWeek {
      facts.append(
        .init(name: "In a week", words: Markup(text: "up to \(hours(minutes)) hours")))
    }
    let roles = organisation.content.roles.filter {
      handbook.connections.coverage.level(of: host.id, in: $0.id) == .host
    }
    if !roles.isEmpty {
      facts.append(
        .init(name: "You show", words: joinedInWords(roles.map { link(.role($0.id)) })))
    }
    return facts
  }

  private func weeks(_ visits: [Visit], of host: Person) -> [HostPage.Week] {
    let zone = host.zone(in: organisation)
    let byWeek = visits.grouped { zone.local($0.starts).day.monday }
    return byWeek.compactMap { visits in
      guard let first = visits.first else { return nil }
      let monday = zone.local(first.starts).day.monday
      return HostPage.Week(
        title: weekTitle((0..<7).map { monday + $0 }.filter { $0.weekday <= .friday }),
        load: "\(handbook.input.visits.hostLoad(of: host, from: monday).words) hours",
        pauses: pauses(of: host, from: monday),
        days: visits.grouped { zone.local($0.starts).day }.compactMap { visits in
          visits.first.map { first in
            let day = zone.local(first.starts).day
            return HostPage.Day(
              title: (day == today ? "Today, " : "") + "\(day.inWeek) \(day.monthWord)",
              visits: visits.gathered.compactMap { hostVisit($0, zone) })
          }
        })
    }
  }

  /// Days of a week on which the host takes nobody, and why: `Friday 27: peak day`.
  private func pauses(of host: Person, from monday: UnderstudyModel.Day) -> [String] {
    let days = handbook.input.visits.weekdays.map { monday + $0.rawValue }
    let off = days.compactMap { day in
      organisation.dayOff(of: host, on: day, asHost: true).map { (day: day, off: $0) }
    }
    return off.grouped { $0.off }.compactMap { group in
      guard let reason = group.first?.off.words, reason != "day off" else { return nil }
      return "\(listInWords(group.map(\.day.inWeek))): \(reason)"
    }
  }

  private func links(of host: Person) -> [Markup] {
    let pages: [(Destination, String)] = [
      (.hostCalendar(host.id), "Calendar feed of your visitors"),
      (.schedule, "The whole schedule"), (.trainee(host.id), "What you are learning yourself"),
    ]
    return pages.filter { handbook.has($0.0) }.map { link($0.0, $0.1) }
  }

  /// Who takes in sign-offs: whoever looks after the curricula.
  private var keeperOfContent: String {
    let owners = organisation.curricula.flatMap(\.owners)
    for case .person(let id) in organisation.resolve(owners) { return personName(id) }
    return "whoever looks after the curricula"
  }
}

extension String {
  /// `Show the one visit you’ve had` reads better without the number.
  fileprivate var singularVisit: String { replacing("the one visit", with: "the visit") }
}
