import UnderstudyModel

extension PageWriter {
  /// When and where somebody arrives, and whom they ask for.
  func arrival(
    of trainee: Person, _ paths: [LearningPath], _ reader: ProseReader
  ) -> [CurriculumItem.Fact] {
    var facts: [CurriculumItem.Fact] = []
    func add(_ name: String, _ words: Markup) {
      if !words.isEmpty { facts.append(.init(name: name, words: words)) }
    }
    let site = trainee.site.flatMap { organisation[$0.id] }
    let isNew = trainee.start.map { $0 >= (paths.first?.enrolment.start ?? $0) - 31 } ?? false
    if let day = firstDay(of: trainee, paths) {
      add(
        isNew ? "First day" : "It begins",
        Markup(html: "<b>") + Markup(text: moment(of: trainee, on: day))
          + Markup(html: "</b>"))
    }
    if isNew, let site {
      add(
        "Come to", site.address.isEmpty ? Markup(text: site.name) : line(site.address, for: reader))
      add("When you arrive", line(site.arrive, for: reader))
    }
    let manager = trainee.manager.flatMap { organisation[$0.id] }
    add("Your manager", manager.map(reached) ?? Markup(text: trainee.managerName ?? ""))
    add("Your buddy", trainee.buddy.flatMap { organisation[$0.id] }.map(reached) ?? Markup())
    let mentors = paths.compactMap(\.enrolment.mentor?.id).unique()
      .filter { $0 != trainee.manager?.id && $0 != trainee.buddy?.id }
    add("Your mentor", joinedInWords(mentors.compactMap { organisation[$0] }.map(reached)))
    return facts
  }

  /// The first day of the first path, moved to a day on which the trainee works.
  func firstDay(of trainee: Person, _ paths: [LearningPath]) -> Day? {
    paths.map(\.enrolment.start).min().map { start in
      trainee.workCalendar(in: organisation).firstWorkingDay(onOrAfter: start) ?? start
    }
  }

  /// `Monday 7 December 2026, 08:45`: from the first thing planned that day, else when work begins.
  private func moment(of trainee: Person, on day: Day) -> String {
    let zone = trainee.zone(in: organisation)
    let book = handbook.input.visits
    let starts =
      book.visits(of: trainee.id).map { zone.local($0.starts) }
      + book.eventDays(of: trainee, until: day).compactMap { $0.starts.map { zone.local($0) } }
    let opening = trainee.presence(on: day, in: organisation).first.map {
      TimeOfDay(minutes: $0.lowerBound)
    }
    let first = starts.filter { $0.day == day }.map(\.time).min() ?? opening
    return first.map { "\(day.inFull), \($0.inWords)" } ?? day.inFull
  }

  /// `Aoife Brennan, extension 301`.
  private func reached(_ person: Person) -> Markup {
    let way = person.phone.map { ", extension \($0)" } ?? person.email.map { ", \($0)" } ?? ""
    return Markup(text: person.name + way)
  }
}
