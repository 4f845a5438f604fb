import UnderstudyModel
import UnderstudyRelations

/// Who can do what: the risks in words, the matrix that proves them, and who should learn next.
struct CoveragePage: PageView {
  static let template = "coverage"

  struct Risk: View {
    var role: Markup
    var about: Markup
    var nearest: Markup
  }

  struct DepartmentCover: View {
    var name: Markup
    var roles: String
    var alone: String
  }

  struct Shortage: View {
    var what: Markup
    var words: Markup
  }

  var lead: String
  var aloneTitle: String
  var alone: [Risk]
  var moreAlone: [Risk]
  var hasAlone: Bool
  var nobody: [Markup]
  var hasNobody: Bool
  var shortages: [Shortage]
  var moreShortages: [Shortage]
  var hasShortages: Bool
  var ahead: [CoverageAhead]
  var moreAhead: [CoverageAhead]
  var hasAhead: Bool
  /// Until when it is looked ahead.
  var horizon: String
  var weeks: CoverageWeeks?
  /// Labels of what is folded away; empty where nothing is.
  var moreAloneLabel: String
  var moreShortagesLabel: String
  var moreAheadLabel: String
  var matrix: CoverageMatrix?
  /// In place of one large table: each department, with a table on its page.
  var departments: [DepartmentCover]
  var hasDepartments: Bool
  /// Whether somebody is aware of a role, so that the key explains the sign.
  var hasAware: Bool
  var advice: [TeachingAdvice]
  var hasAdvice: Bool
  var adviceWithoutTime: Markup
  var curricula: [CurriculumProposal]
  var hasCurricula: Bool
  var hasTableOrAdvice: Bool
}

extension PageMaker {
  /// Only where names may be read.
  static let coverage = PageMaker(views: [CoveragePage.self]) { map, input in
    guard input.audience.mayRead(.staff) else { return [] }
    return [
      .page(at: map.path(of: .coverage)) { writer in
        var page = Page("Who can cover what", in: .coverage, writer.coveragePage)
        page.layout = "wide"
        return page
      }
    ]
  }
}

extension PageWriter {
  fileprivate var coveragePage: CoveragePage {
    let coverage = handbook.connections.coverage
    let alone = coverage.restingOnOnePerson
    let risks = Folded(alone, open: 24).map(risk)
    let nobody = Folded(coverage.withoutAnybody, open: 60)
    let shortages = Folded(shortages(coverage), open: 24)
    let ahead = Folded(coverageAhead, open: 24)
    let matrix = coverageMatrix
    let departments = matrix == nil ? departmentCovers : []
    let advice = teachingAdvice
    let curricula = curriculumProposals
    return CoveragePage(
      lead: lead(coverage),
      aloneTitle: "\(countInWords(alone.count, "role").capitalisedFirst) "
        + "\(alone.count == 1 ? "rests" : "rest") on one person",
      alone: risks.open, moreAlone: risks.folded, hasAlone: !alone.isEmpty,
      nobody: nobody.open.map { link(.role($0.role)) } + others(nobody.rest, "other role"),
      hasNobody: !nobody.open.isEmpty, shortages: shortages.open,
      moreShortages: shortages.folded, hasShortages: !shortages.open.isEmpty,
      ahead: ahead.open, moreAhead: ahead.folded, hasAhead: !ahead.open.isEmpty,
      horizon: handbook.connections.forecast.days.last?.dateInFull ?? "",
      weeks: matrix == nil
        ? nil : coverageWeeks(of: columnOrder, title: "The weeks ahead, role by role"),
      moreAloneLabel: risks.label("role"), moreShortagesLabel: shortages.label("shortage"),
      moreAheadLabel: ahead.label("role"),
      matrix: matrix, departments: departments, hasDepartments: !departments.isEmpty,
      hasAware: matrix?.hasAware ?? false, advice: advice,
      hasAdvice: !advice.isEmpty, adviceWithoutTime: adviceWithoutTime,
      curricula: curricula, hasCurricula: !curricula.isEmpty,
      hasTableOrAdvice: matrix != nil || !(departments.isEmpty && advice.isEmpty))
  }

  private func lead(_ coverage: Coverage) -> String {
    let people = count(coverage.people.count, "person", "people")
    let roles = count(coverage.roles.count, "role")
    if coverage.people.isEmpty { return "Nobody has been written down yet who works here today." }
    let safe = coverage.roles.count { $0.able.count > 1 }
    let staffed = coverage.roles.count { !$0.able.isEmpty }
    let carry =
      switch (safe, staffed - safe) {
      case (0, 0): "Nobody can do any of them yet."
      case (_, 0): "Every role that is filled could lose someone tomorrow and carry on."
      case (0, _): "None of them could lose someone tomorrow and carry on."
      case (_, let rest):
        "\(numberInWords(safe, upTo: 20).capitalisedFirst) could lose someone tomorrow and carry on. "
          + "\(numberInWords(rest).capitalisedFirst) couldn’t."
      }
    return "\(people), \(roles). \(carry)"
  }

  /// A last entry that says how many there are besides; none where there are no more.
  private func others(_ rest: Int, _ noun: String) -> [Markup] {
    rest > 0 ? [Markup(text: count(rest, noun))] : []
  }

  private func risk(_ role: RoleCoverage) -> CoveragePage.Risk {
    let who = role.alone.map(person) ?? Markup()
    let reached = reachedCustomers(from: role.role)
    let about =
      Markup(html: "Only <b>") + who + Markup(html: "</b>.")
      + Markup(text: reached.isEmpty ? "" : " While they are away, \(reached)")
    return CoveragePage.Risk(
      role: link(.role(role.role)), about: about, nearest: nearest(to: role.role))
  }

  /// Whoever closes the gap by the plan, else whoever is nearest to it.
  private func nearest(to role: Identifier<Role>) -> Markup {
    let closing = closing(of: role)
    let next =
      closing?.next ?? handbook.connections.teaching.nearest(to: role, limit: 1).first
    let words = closing.map(words)
    guard let next else {
      return words.map { Markup(text: "nobody is learning it; the gap \($0)") } ?? noTeacher(role)
    }
    let sessions = countInWords(next.sessions, "session")
    return person(next.person) + Markup(text: ", \(sessions) away")
      + Markup(text: words.map { "; the gap \($0)" } ?? "")
  }

  private func noTeacher(_ role: Identifier<Role>) -> Markup {
    let coverage = handbook.connections.coverage
    let begun = coverage.levels.learners(of: role)
      .map { ($0, coverage.level(of: $0, in: role)) }.filter { $0.1 > .none && $0.1 < .cover }
      .max { ($0.1, $1.0) < ($1.1, $0.0) }
    if let (learner, level) = begun {
      return person(learner)
        + Markup(text: " (\(level.words)); no curriculum leads from there to covering it")
    }
    return handbook.connections.teaching.teaches(role)
      ? Markup(text: "nobody has begun to learn it")
      : Markup(text: "no curriculum leads to covering it yet")
  }

  /// What a customer notices when a role stands still, along its strongest chain.
  private func reachedCustomers(from role: Identifier<Role>) -> String {
    guard let chain = handbook.connections.chains.strongest(from: .role(role)),
      let first = chain.links.first, let last = chain.links.last
    else { return "" }
    let named = name(of: .customer(chain.customer)).loweredFirst
    let customer = named.hasArticle ? named : "the \(named)"
    let (near, far) = (first.service.what.loweredFirst, last.service.what.loweredFirst)
    return first == last
      ? "\(customer) waits for \(near)."
      : "colleagues wait for \(near), and in the end \(customer) for \(far)."
  }

  /// Each department with how many of its roles could lose somebody.
  private var departmentCovers: [CoveragePage.DepartmentCover] {
    organisation.uniqueDepartments.compactMap { department in
      let roles = organisation.roles(of: department.id)
        .compactMap { handbook.connections.coverage[$0.id] }
      guard roles.contains(where: { !$0.able.isEmpty }) else { return nil }
      let alone = roles.count { $0.alone != nil }
      return CoveragePage.DepartmentCover(
        name: link(.department(department.id)), roles: count(roles.count, "role"),
        alone: alone == 0 ? "none" : grouped(alone))
    }
  }

  private func shortages(_ coverage: Coverage) -> [CoveragePage.Shortage] {
    let roles = coverage.belowMinimum.map { role in
      CoveragePage.Shortage(
        what: link(.role(role.role)), words: shortage(role.present, least: role.least))
    }
    let departments = coverage.departments.filter { $0.missing > 0 }.map { department in
      CoveragePage.Shortage(
        what: link(.department(department.department)),
        words: shortage(department.present, least: department.least))
    }
    return roles + departments
  }

  private func shortage(_ present: [Identifier<Person>], least: Int) -> Markup {
    let here =
      present.isEmpty
      ? Markup(text: "nobody is at work today")
      : Markup(text: "\(numberInWords(present.count)) at work today (")
        + joinedInWords(present.map(person)) + Markup(text: ")")
    return here + Markup(text: ", and it takes \(numberInWords(least)).")
  }
}
