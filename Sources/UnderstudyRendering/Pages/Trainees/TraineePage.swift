import UnderstudyModel
import UnderstudyProgress
import UnderstudyRelations

/// Somebody who is learning: who they are, what they take, how far they can step in.
struct TraineePage: PageView {
  static let template = "trainee"

  struct Course: View {
    var colour: String
    var code: String
    var title: Markup
    var when: String
    /// For those who may know how far others are.
    var progress: String
    var links: [Markup]
  }

  struct RoleLevel: View {
    var role: Markup
    /// The class of the level's sign.
    var sign: String
    var level: String
  }

  struct Thanks: View {
    var text: Markup
    var from: Markup
  }

  var eyebrow: String
  var name: String
  var lead: Markup
  var about: Markup
  var facts: [CurriculumItem.Fact]
  var courses: [Course]
  var coursesTitle: String
  var levels: [RoleLevel]
  var hasLevels: Bool
  var visits: [VisitLine]
  var hasVisits: Bool
  var links: [Markup]
  var thanks: [Thanks]
  var hasThanks: Bool
}

extension PageMaker {
  /// A page for everybody who is enrolled in something.
  static let trainees = PageMaker.each(
    { $0.audience.mayRead(.staff) ? $0.visits.trainees : [] }, at: { .trainee($0.id) }
  ) { trainee, writer in
    var page = Page(trainee.name, in: .schedule, writer.traineePage(of: trainee))
    page.declared = trainee.declared
    return page
  }
}

extension PageWriter {
  fileprivate func traineePage(of trainee: Person) -> TraineePage {
    let coming = handbook.input.visits.visits(of: trainee.id)
      .filter { organisation.zone.local($0.ends).day >= today }
    let levels = levels(of: trainee)
    let thanks = thanks(to: trainee)
    return TraineePage(
      eyebrow: traineeAbout(trainee), name: trainee.name, lead: traineeLead(trainee),
      about: prose(trainee.about), facts: facts(of: trainee), courses: courses(of: trainee),
      coursesTitle: "What \(trainee.name.firstName) is learning", levels: levels,
      hasLevels: !levels.isEmpty, visits: coming.prefix(6).map { visitToCome($0, trainee) },
      hasVisits: !coming.isEmpty, links: links(of: trainee, coming.count), thanks: thanks,
      hasThanks: !thanks.isEmpty)
  }

  private func traineeLead(_ trainee: Person) -> Markup {
    let roles = trainee.holds.filter { $0.counts(on: today) || $0.since.map { $0 > today } == true }
      .compactMap { organisation[$0.role.id] }
    let department = trainee.homeDepartment(in: organisation)
    var parts = roles.map { link(.role($0.id)) }
    if let department { parts.append(link(.department(department))) }
    return parts.joined(separator: ", ")
  }

  private func facts(of trainee: Person) -> [CurriculumItem.Fact] {
    var facts: [CurriculumItem.Fact] = []
    func add(_ name: String, _ words: Markup?) {
      if let words, !words.isEmpty { facts.append(.init(name: name, words: words)) }
    }
    let mentors = trainee.enrolments.compactMap(\.mentor?.id)
    add("First day", trainee.start.map { Markup(text: $0.inFull) })
    add("Site", trainee.site.flatMap { organisation[$0.id] }.map { Markup(text: $0.name) })
    add(
      "Manager",
      trainee.manager.map { person($0.id) } ?? trainee.managerName.map { Markup(text: $0) })
    add("Buddy", trainee.buddy.map { person($0.id) })
    add("Mentor", joinedInWords(mentors.unique().map(person)))
    add("Telephone", trainee.phone.map { Markup(text: $0) })
    add(
      "Email",
      trainee.email.map { email in
        Markup(
          html: "<a href=\"mailto:\(email.escapedForHTML)\">\(email.escapedForHTML)</a>")
      })
    return facts
  }

  private func courses(of trainee: Person) -> [TraineePage.Course] {
    handbook.input.trackedPaths(of: trainee).map { tracked in
      let enrolment = tracked.path.enrolment
      let badge = handbook.badges[tracked.path.curriculum]
      let start =
        "\(enrolment.start > today ? "starts" : "since") \(enrolment.start.date(asReadOn: today))"
      let due = enrolment.due.map { ", due \($0.date(asReadOn: today))" } ?? ""
      var links: [Markup] = []
      for destination in [
        Destination.tracker(trainee.id), .packet(trainee.id, tracked.path.curriculum),
      ] where handbook.has(destination) {
        links.append(link(destination, destination == .tracker(trainee.id) ? "Tracker" : "Packet"))
      }
      return TraineePage.Course(
        colour: badge?.colour ?? "c5", code: badge?.code ?? "",
        title: link(.curriculum(tracked.path.curriculum)), when: start + due,
        progress: audience.mayRead(.managers)
          ? "\(tracked.done) of \(tracked.summary.total.required) done" : "", links: links)
    }
  }

  /// The roles in which somebody has a level, own roles first.
  private func levels(of trainee: Person) -> [TraineePage.RoleLevel] {
    let coverage = handbook.connections.coverage
    let roles = organisation.content.roles.map { role in
      (role: role, level: coverage.level(of: trainee.id, in: role.id))
    }
    return roles.filter { $0.level > .none }.enumerated().sorted { left, right in
      left.element.level == right.element.level
        ? left.offset < right.offset : left.element.level > right.element.level
    }.map(\.element).map { role, level in
      TraineePage.RoleLevel(
        role: link(.role(role.id)), sign: level.mark, level: level.words)
    }
  }

  private func visitToCome(_ visit: Visit, _ trainee: Person) -> VisitLine {
    let badge = handbook.badges[visit.curriculum]
    let zone = trainee.zone(in: organisation)
    let day = visit.isForDays ? "" : "\(zone.local(visit.starts).day.short), "
    return VisitLine(
      when: day + hoursWords(visit, in: zone), colour: badge?.colour ?? "c5",
      code: badge?.code ?? "",
      words: link(.item(visit.item.id)) + Markup(text: ", with ") + person(visit.host.id),
      isLate: handbook.input.visits.lateVisits.contains(VisitKey(visit)))
  }

  private func links(of trainee: Person, _ coming: Int) -> [Markup] {
    var links: [Markup] = []
    if handbook.has(.traineeCalendar(trainee.id)) {
      links.append(link(.traineeCalendar(trainee.id), "Calendar feed"))
    }
    if handbook.has(.host(trainee.id)) {
      links.append(link(.host(trainee.id), "\(trainee.name.firstName.possessive) own visitors"))
    }
    if coming > 6 {
      links.append(link(.tracker(trainee.id), "All \(count(coming, "visit")) to come"))
    }
    return links
  }

  private func thanks(to trainee: Person) -> [TraineePage.Thanks] {
    organisation.recognitions.filter { $0.to.id == trainee.id }.map { thanks in
      let day = Markup(text: "\(thanks.day.civil.day) \(thanks.day.monthWord)")
      return TraineePage.Thanks(
        text: line(thanks.text),
        from: thanks.from.map { person($0.id) + Markup(text: ", ") + day } ?? day)
    }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first appearance.
  func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
