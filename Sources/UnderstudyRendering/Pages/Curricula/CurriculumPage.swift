import UnderstudyModel

/// A learning programme: what it is for, and everything in it.
struct CurriculumPage: PageView {
  static let template = "curriculum"

  struct Entry: View {
    var item: CurriculumItem?
    var group: Group?
  }

  /// A group or a choice, with what is inside.
  struct Group: View {
    var title: String
    var condition: String
    var about: Markup
    var entries: [Entry]
  }

  struct Phase: View {
    var anchor: String
    var title: String
    var span: String
    /// Gates, order and conditions, each a sentence.
    var rules: [String]
    var about: Markup
    var size: String
    var entries: [Entry]
    /// A line for each item that a wider audience sees here, without a word of it.
    var withheld: [String]
  }

  struct Letter: View {
    var from: Markup
    var text: Markup
  }

  struct Taker: View {
    var name: Markup
    var when: String
  }

  var kind: String
  var title: String
  var summary: Markup
  var size: String
  var facts: [CurriculumItem.Fact]
  var letter: Letter?
  var phases: [Phase]
  /// How many neighbours of each role it is for it meets.
  var neighbours: [NeighboursView]
  var hasNeighbours: Bool
  var takers: [Taker]
  var takersTitle: String
}

extension PageMaker {
  /// A page for each curriculum.
  static let curriculum = PageMaker.each(
    { $0.organisation.curricula }, at: { .curriculum($0.id) }
  ) { curriculum, writer in
    var page = Page(curriculum.title, in: .curricula, writer.curriculumPage(curriculum))
    page.declared = curriculum.declared
    page.owners = curriculum.owners
    return page
  }
}

extension PageWriter {
  fileprivate func curriculumPage(_ curriculum: Curriculum) -> CurriculumPage {
    let takers = takers(of: curriculum)
    let neighbours = neighbours(metIn: curriculum)
    return CurriculumPage(
      kind: curriculum.kind.words, title: curriculum.title, summary: prose(curriculum.summary),
      size: curriculum.sizeInWords, facts: facts(of: curriculum),
      letter: curriculum.welcome.map {
        .init(from: owners($0.from), text: prose($0.letter))
      },
      phases: curriculum.phases.map(phase), neighbours: neighbours,
      hasNeighbours: !neighbours.isEmpty, takers: takers,
      takersTitle: takers.isEmpty
        ? ""
        : takers.count == 1
          ? "One person takes this"
          : "\(countInWords(takers.count, "person", "people").capitalisedFirst) take this")
  }

  private func phase(_ phase: UnderstudyModel.Phase) -> CurriculumPage.Phase {
    var rules: [String] = []
    if phase.isOrdered { rules.append("In this order.") }
    if phase.isGate { rules.append("What comes next opens when this phase is done.") }
    rules += organisation.words(for: phase.condition).map { [$0 + "."] } ?? []
    return CurriculumPage.Phase(
      anchor: "phase-\(phase.id)", title: phase.title, span: organisation.words(for: phase) ?? "",
      rules: rules, about: prose(phase.about),
      size: count(phase.entries.items.count + phase.withheld, "item"),
      entries: entries(phase.entries, in: phase),
      withheld: Array(
        repeating: "One more item, which this edition of the handbook does not show",
        count: phase.withheld))
  }

  private func entries(
    _ entries: [UnderstudyModel.Entry], in phase: UnderstudyModel.Phase
  ) -> [CurriculumPage.Entry] {
    entries.map { entry in
      switch entry {
      case .item(let item): .init(item: curriculumItem(item, in: phase))
      case .group(let group):
        .init(
          group: .init(
            title: group.title, condition: organisation.words(for: group.condition) ?? "",
            about: prose(group.about), entries: self.entries(group.entries, in: phase)))
      case .choice(let choice):
        .init(
          group: .init(
            title: choice.titleInWords,
            condition: organisation.words(for: choice.condition) ?? "", about: Markup(),
            entries: self.entries(choice.entries, in: phase)))
      }
    }
  }

  private func facts(of curriculum: Curriculum) -> [CurriculumItem.Fact] {
    let includedIn = organisation.curricula.filter { other in
      other.includes.contains { $0.id == curriculum.id }
    }
    let facts: [(String, Markup)] = [
      (
        "For",
        curriculum.roles.isEmpty
          ? Markup(text: "anybody") : joinedInWords(curriculum.roles.map { link(.role($0.id)) })
      ),
      ("Includes", joinedInWords(curriculum.includes.map { link(.curriculum($0.id)) })),
      ("Part of", joinedInWords(includedIn.map { link(.curriculum($0.id)) })),
      ("Goal", curriculum.goal.map { link(.goal($0.id)) } ?? Markup()),
      ("Looked after by", owners(curriculum.owners)),
      ("Version", Markup(text: curriculum.version ?? "")),
      ("To be read again by", Markup(text: curriculum.reviewBy?.dateInFull ?? "")),
    ]
    return facts.filter { !$0.1.isEmpty }.map { .init(name: $0.0, words: $0.1) }
  }

  private func takers(of curriculum: Curriculum) -> [CurriculumPage.Taker] {
    organisation.people.flatMap { person in
      person.enrolments.filter { $0.curriculum.id == curriculum.id }.map { enrolment in
        let starts = enrolment.start > today ? "starts" : "since"
        return CurriculumPage.Taker(
          name: self.person(person.id),
          when: "\(starts) \(enrolment.start.date(asReadOn: today))")
      }
    }
  }
}

extension Choice {
  /// The author's title, else how many to choose.
  fileprivate var titleInWords: String {
    let rule = "Choose \(numberInWords(count)) of these"
    return title.map { "\($0) (\(rule.loweredFirst))" } ?? rule
  }
}

extension Curriculum {
  /// `30 items in 4 phases, 24 hours of visits`.
  var sizeInWords: String {
    let items = self.items
    let minutes = items.reduce(0) { sum, item in
      sum + (item.booking?.duration?.upperMinutes ?? 0) * (item.booking?.times ?? 0)
    }
    let all = items.count + phases.reduce(0) { $0 + $1.withheld }
    let size = "\(count(all, "item")) in \(count(phases.count, "phase"))"
    return minutes == 0 ? size : "\(size), up to \(minutesInWords(minutes)) with colleagues"
  }
}
