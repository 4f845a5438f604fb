import UnderstudyModel
import UnderstudyRelations

/// One role: why it is there, whom it serves, what colleagues may expect, what to do when it fails.
struct RolePage: PageView {
  static let template = "role"

  struct SystemEntry: View {
    var name: Markup
    var about: Markup
    var pins: [PinView]
  }

  struct CurriculumEntry: View {
    var code: String
    var colour: String
    var title: Markup
    var note: Markup
  }

  struct StandIn: View {
    var role: Markup
    var about: Markup
  }

  /// Department, manager, holders.
  var about: [Markup]
  var hasAbout: Bool
  var title: String
  var purpose: Markup
  var askWhen: Markup
  var hasBreakdowns: Bool
  var chain: ChainView?
  /// Other ways to a customer, in words.
  var otherLines: [Markup]
  var otherLinesLead: String
  var hasOtherLines: Bool
  /// All that are told, by customer.
  var lines: [CustomerLines]
  /// The label of the fold that holds them; empty where there is nothing more to tell.
  var linesLabel: String
  var noChain: Bool
  /// How many serve it and whom it serves, in words.
  var balance: String
  var hasServices: Bool
  var drawing: Markup
  var suppliers: SpineView
  var me: Markup
  var holders: Markup
  var customers: SpineView
  var hasPins: Bool
  /// The drawing has one role in the middle, and shows nobody else's cover.
  var hasAlone = false
  var duties: [Markup]
  var hasDuties: Bool
  var given: [ServiceRow]
  var hasGiven: Bool
  var received: [ServiceRow]
  var moreReceived: [ServiceRow]
  var moreReceivedLabel: String
  var hasReceived: Bool
  var cover: CoverPanel?
  var standIns: [StandIn]
  var hasStandIns: Bool
  var systems: [SystemEntry]
  var hasSystems: Bool
  var curricula: [CurriculumEntry]
  var hasCurricula: Bool
  var breakdowns: [BreakdownRow]
  var otherBreakdowns: [BreakdownRow]
  /// How many more there are; empty where all are shown.
  var moreBreakdowns: String
  var hasOtherBreakdowns: Bool
  /// Whether either list has a row.
  var hasBreakdownRows: Bool
  var stickingPoints: [StickingPointView]
  /// Whether there is anything to say about failing.
  var hasTrouble: Bool
  var impactLead: String
  var impact: [ImpactRow]
  var hasImpact: Bool
  var impactLengths: [String]
  var serviceImpact: [ServiceImpactRow]
  var hasServiceImpact: Bool
}

extension PageMaker {
  static let role = PageMaker.each(
    { $0.organisation.uniqueRoles }, at: { Destination.role($0.id) }
  ) { role, writer in
    var page = Page(role.title, in: .roles, writer.rolePage(role))
    page.declared = role.declared
    page.owners = role.owners
    page.reviewBy = role.reviewBy
    return page
  }
}

extension PageWriter {
  fileprivate func rolePage(_ role: Role) -> RolePage {
    let graph = handbook.connections.graph
    let me = Node.role(role.id)
    let (given, received) = (graph.given(by: me), graph.received(by: me))
    let chain = handbook.connections.chains.whole(through: role.id)
    let otherLines = otherLines(of: role, besides: chain)
    let lines = customerLines(from: [me])
    let lineCount = lines.reduce(0) { $0 + $1.lines.count }
    let breakdowns = given.flatMap { self.breakdowns(of: $0, isOwn: true) }
    let direct = received.filter { $0.receiver != .everyone }
    let others = Folded(
      direct.flatMap { self.breakdowns(of: $0, isOwn: false) }, open: 30, most: 30)
    let otherBreakdowns = others.open
    let shown = Folded(received, open: 40).map { self.received($0) }
    let (suppliers, customers) = (graph.suppliers(of: me), graph.customers(of: me))
    let systems = role.uses.map(systemEntry)
    let curricula = curricula(for: role)
    let points = stickingPoints(of: role)
    let impacts = handbook.connections.impacts[role.id]
    let impact = impactRows(impacts, of: role.id)
    let serviceImpact = serviceImpactRows(of: given)
    return RolePage(
      about: aboutLine(role), hasAbout: !aboutLine(role).isEmpty, title: role.title,
      purpose: line(role.purpose),
      askWhen: line(role.askWhen), hasBreakdowns: !breakdowns.isEmpty,
      chain: chain.map { self.chain($0, here: me, label: "Your chain to the customer") },
      otherLines: otherLines,
      otherLinesLead: otherLines.count == 1 ? "Another line:" : "Other lines:",
      hasOtherLines: !otherLines.isEmpty, lines: lines,
      linesLabel: lineCount < 2
        ? "" : "The \(numberInWords(lineCount)) strongest lines, customer by customer",
      noChain: chain == nil && !organisation.customers.isEmpty,
      balance: balance(suppliers: suppliers, customers: customers, given: given),
      hasServices: !(given.isEmpty && received.isEmpty), drawing: egoDrawing(of: role),
      suppliers: spine(suppliers), me: Markup(text: role.title), holders: holders(of: role.id),
      customers: spine(customers), hasPins: given.contains { !pins(of: $0.service).isEmpty },
      duties: role.responsibilities.map { line($0.about) },
      hasDuties: !role.responsibilities.isEmpty,
      given: given.map { self.given($0) }, hasGiven: !given.isEmpty,
      received: shown.open, moreReceived: shown.folded,
      moreReceivedLabel: shown.label("service"), hasReceived: !received.isEmpty,
      cover: coverPanel(for: role.id),
      standIns: role.standIns.map {
        RolePage.StandIn(role: link(.role($0.role.id)), about: line($0.about))
      },
      hasStandIns: !role.standIns.isEmpty, systems: systems, hasSystems: !systems.isEmpty,
      curricula: curricula, hasCurricula: !curricula.isEmpty, breakdowns: breakdowns,
      otherBreakdowns: otherBreakdowns,
      moreBreakdowns: others.left == 0
        ? ""
        : "And \(grouped(others.left)) more, on the pages of the roles that give these services.",
      hasOtherBreakdowns: !otherBreakdowns.isEmpty,
      hasBreakdownRows: !(breakdowns + otherBreakdowns).isEmpty,
      stickingPoints: points.map { stickingPoint($0) },
      hasTrouble: !(breakdowns + otherBreakdowns).isEmpty || !points.isEmpty,
      impactLead: impactLead(impacts), impact: impact, hasImpact: !impact.isEmpty,
      impactLengths: impacts.map(\.stoppage.words), serviceImpact: serviceImpact,
      hasServiceImpact: !serviceImpact.isEmpty)
  }

  /// Up to two other lines that lead from a role to a customer, by another first step.
  private func otherLines(of role: Role, besides shown: Chain?) -> [Markup] {
    let all = handbook.connections.chains.strongest(
      from: .role(role.id), within: Chains.Limits(count: 6))
    var firsts = Set(shown?.links.map(\.id) ?? [])
    return all.filter { chain in chain.links.first.map { firsts.insert($0.id).inserted } ?? false }
      .prefix(2).map { inWords($0) }
  }

  /// `Sales department`, `reports to the head of sales`.
  private func aboutLine(_ role: Role) -> [Markup] {
    var parts: [Markup] = []
    if let department = role.department { parts.append(link(.department(department.id))) }
    if let manager = role.reportsTo {
      parts.append(
        Markup(text: "reports to the ")
          + link(.role(manager.id), name(of: .role(manager.id)).loweredFirst))
    }
    return parts
  }

  private func balance(
    suppliers: [Neighbour], customers: [Neighbour], given: [ServiceLink]
  ) -> String {
    let serving = count(suppliers, of: "serves you", "serve you")
    let critical = given.filter { $0.criticality == .high }.count
    let whom =
      customers.isEmpty ? "you serve nobody yet" : "you serve \(numberInWords(customers.count))"
    var words = "\(serving.capitalisedFirst), and \(whom)."
    if critical == 1 { words += " One of your promises is critical." }
    if critical > 1 {
      words += " \(numberInWords(critical).capitalisedFirst) of your promises are critical."
    }
    return words
  }

  private func count(_ suppliers: [Neighbour], of one: String, _ many: String) -> String {
    switch suppliers.count {
    case 0: "nobody \(one) yet"
    case 1: "one \(suppliers[0].node.role == nil ? "supplier" : "role") \(one)"
    default:
      "\(numberInWords(suppliers.count)) "
        + "\(suppliers.allSatisfy { $0.node.role != nil } ? "roles" : "suppliers") \(many)"
    }
  }

  private func systemEntry(_ use: Role.SystemUse) -> RolePage.SystemEntry {
    let system = organisation[use.system.id]
    return RolePage.SystemEntry(
      name: link(.system(use.system.id)), about: line(use.about),
      pins: pins(system?.stickingPoints ?? []))
  }

  /// Open sticking points of the role, of what it gives, and of the systems it uses.
  private func stickingPoints(of role: Role) -> [StickingPointEntry] {
    open(
      role.stickingPoints + role.services.flatMap(\.stickingPoints)
        + role.uses.compactMap { organisation[$0.system.id] }.flatMap(\.stickingPoints))
  }

  /// The role in the middle, its suppliers on the left, its customers on the right.
  private func egoDrawing(of role: Role) -> Markup {
    let connections = handbook.connections
    let names =
      audience.mayRead(.staff)
      ? organisation.holders(of: role.id, on: today).map(\.name) : []
    let able = connections.coverage[role.id]?.able.filter { id in
      !connections.coverage.isOwn(role.id, of: id)
    }
    let cover = (able ?? []).map(personName)
    let notes = [
      listInWords(names, atMost: 2, others: "colleague"),
      cover.isEmpty || names.isEmpty
        ? "" : "covered by \(listInWords(cover, atMost: 2, others: "colleague"))",
    ].filter { !$0.isEmpty }
    let map = EgoMap(
      of: role.id, in: connections.graph, notes: notes, register: connections.register)
    return drawing(map.drawing(name: "ego"))
  }

  private func curricula(for role: Role) -> [RolePage.CurriculumEntry] {
    handbook.connections.curricula[role.id].map { use in
      let (curriculum, isFor, visits) = (use.curriculum, use.isFor, use.visits)
      let badge = handbook.badges[curriculum.id]
      let note =
        isFor
        ? curriculum.sizeInWords
        : "brings \(UnderstudyRendering.count(visits, "visit")) to this role"
      return RolePage.CurriculumEntry(
        code: badge?.code ?? "", colour: badge?.colour ?? "",
        title: link(.curriculum(curriculum.id)), note: Markup(text: note))
    }
  }
}
