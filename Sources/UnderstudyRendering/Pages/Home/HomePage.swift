import UnderstudyModel
import UnderstudyRelations

/// The front page: one glance at the whole, three doors, what needs attention, then people.
struct HomePage: PageView {
  static let template = "home"

  struct Door: View {
    var forWhom: String
    var title: String
    var about: String
    var button: String
    var href: String
    var entries: [Markup]
    var hasEntries: Bool
  }

  var lead: Markup
  var size: String
  var drawing: Markup
  var spine: [PromiseLine]
  var customers: [Markup]
  var hasSpine: Bool
  var doors: [Door]
  var health: [HealthSign]
  var hasHealth: Bool
  var questions: [Markup]
  var hasQuestions: Bool
  var week: HomeWeek?
  var cheers: [CheerView]
  var hasCheers: Bool
  var moreCheers: Markup
}

extension PageMaker {
  static let home = PageMaker.single(.home) { writer in
    var page = Page("Home", in: .home, writer.homePage)
    page.layout = "home"
    page.declared = writer.organisation.declared
    return page
  }
}

extension PageWriter {
  fileprivate var homePage: HomePage {
    let health = audience.mayRead(.staff) ? healthSigns : []
    let questions = questionsWorthAsking
    let cheers = latestCheers
    let spine = strongestLine
    return HomePage(
      lead: homeLead, size: sizeInWords, drawing: glance,
      spine: spine.map { promiseLine($0) },
      customers: Array(Set(spine.compactMap(\.receiver.customer))).sorted()
        .map { link(.customer($0)) },
      hasSpine: !spine.isEmpty, doors: doors, health: health, hasHealth: !health.isEmpty,
      questions: questions, hasQuestions: !questions.isEmpty, week: homeWeek, cheers: cheers,
      hasCheers: !cheers.isEmpty,
      moreCheers: organisation.recognitions.count > 3
        ? link(.recognitions, "All thank-yous") : Markup())
  }

  private var homeLead: Markup {
    if !organisation.summary.isEmpty { return prose(organisation.summary) }
    return Markup(html: "<p>")
      + Markup(
        text: "Everyone here has customers, and most of them are colleagues. This handbook shows "
          + "who counts on your work, whose work you count on, and when you can go and sit with "
          + "them to see it for yourself.")
      + Markup(html: "</p>")
  }

  /// `24 people, 18 roles, 28 promises between them.`
  private var sizeInWords: String {
    let people = handbook.connections.coverage.people.count
    let parts = [
      audience.mayRead(.staff) && people > 0 ? count(people, "person", "people") : nil,
      count(organisation.uniqueRoles.count, "role"),
    ].compactMap { $0 }
    let promises = count(handbook.connections.graph.links.count, "promise")
    return "\(organisation.name) in one line: \(parts.joined(separator: ", ")), "
      + "\(promises) between them."
  }

  /// The departments on the way to the customer; nothing where nobody serves anybody.
  private var glance: Markup {
    guard !handbook.connections.graph.links.isEmpty else { return Markup() }
    let map = GlanceMap(handbook.connections.chains, on: today)
    return drawing(map.drawing(name: "glance"))
  }

  /// The strongest whole line to a customer, for narrow screens.
  private var strongestLine: [ServiceLink] {
    let chains = handbook.connections.chains
    let first = organisation.uniqueRoles.compactMap { chains.strongest(from: .role($0.id)) }
      .sorted(by: Chain.strongerFirst).first
    guard let role = first?.nodes.first?.role else { return [] }
    return chains.whole(through: role, reach: 4)?.links ?? []
  }

  private var latestCheers: [CheerView] {
    guard audience.mayRead(.staff) else { return [] }
    let thanks = organisation.recognitions.filter { $0.day <= today }
      .enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }
      .prefix(3).map { cheer($0.element) }
    return thanks + recentMilestones.prefix(3)
  }
}
