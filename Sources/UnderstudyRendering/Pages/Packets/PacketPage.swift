import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyRelations

/// What somebody gets in the hand before the first day: a sheet for each topic, made for paper.
struct PacketPage: PageView {
  static let template = "packet"

  struct Letter: View {
    /// The curriculum it belongs to, where there are several.
    var title: String
    var text: Markup
    var from: Markup
  }

  /// Addresses on the site, or, in a file of its own, the style itself.
  var styleSheet: String
  var script: String
  var style: Markup
  var language: String
  var title: String
  var siteName: String
  /// The line at the foot of each printed page, as a string of CSS.
  var footLine: Markup
  var back: Markup

  var eyebrow: String
  var name: String
  var lead: String
  var line: [PacketStation]
  var hasLine: Bool
  var arrival: [CurriculumItem.Fact]
  var made: String
  var letters: [Letter]
  var hasLetters: Bool
  var contents: [String]
  var week: PacketWeek?
  var role: PacketRole?
  var breaks: PacketBreaks?
  var people: [PacketPerson]
  var hasPeople: Bool
  var checklists: [PacketChecklist]
  var hasChecklist: Bool
  var words: [PacketWord]
  var notes: [String]
}

/// A stop of the line to the customer on the cover.
struct PacketStation: View {
  var name: String
  var isHere: Bool
  var isCustomer: Bool
}

extension PageMaker {
  /// A packet for each enrolment, without the frame of the site: it is printed.
  static let packets = PageMaker(views: [PacketPage.self]) { map, input in
    input.visits.trainees.flatMap { trainee in
      input.visits.paths(of: trainee.id).map { path in
        FileRequest(at: map.path(of: .packet(trainee.id, path.curriculum))) { writer in
          let page = writer.packet(for: trainee, paths: [path], alone: false)
          let html = try writer.handbook.renderer.render(page)
          return Diagnosed(RenderedFile(writer.path, text: html.html), html.diagnostics)
        }
      }
    }
  }
}

extension PageWriter {
  /// A packet about some of a trainee's paths.
  ///
  /// - Parameters:
  ///   - trainee: for whom.
  ///   - paths: what they take, the most urgent first.
  ///   - alone: whether the file has to stand without the site around it.
  /// - Returns: the whole document.
  func packet(for trainee: Person, paths: [LearningPath], alone: Bool) -> PacketPage {
    let role = packetRole(of: trainee, paths)
    let reader = ProseReader(trainee: trainee, enrolment: paths.first?.enrolment)
    let week = packetWeek(of: trainee, paths)
    let breaks = role.flatMap { packetBreaks(for: $0) }
    let people = packetPeople(for: trainee, paths, role)
    let checklists = paths.map { checklist(of: trainee, $0) }.filter { !$0.groups.isEmpty }
    let letters = letters(for: trainee, paths)
    let line = role.map { packetLine(through: $0) } ?? []
    let foot = [trainee.name, role?.title.loweredFirst].compactMap { $0 }.joined(separator: ", ")
    let kind = paths.first.flatMap { organisation[$0.curriculum] }?.kind.words ?? "Learning"
    return PacketPage(
      styleSheet: alone ? "" : href(to: handbook.map.path(of: .styleSheet)),
      script: alone ? "" : href(to: handbook.map.path(of: .script)),
      style: alone ? inlinedStyle : Markup(), language: organisation.language,
      title: "\(kind) packet for \(trainee.name)", siteName: organisation.name,
      footLine: Markup(html: foot.asCSSString),
      back: handbook.has(.packets) ? link(.packets, "All packets") : Markup(),
      eyebrow: "\(kind) packet", name: trainee.name, lead: packetLead(trainee, role),
      line: line, hasLine: !line.isEmpty, arrival: arrival(of: trainee, paths, reader),
      made: "Made for \(trainee.name.firstName) from the handbook as it stood on "
        + "\(today.dateInFull). Please keep it, and scribble on it.",
      letters: letters, hasLetters: !letters.isEmpty,
      contents: [
        week == nil ? nil : "Your first week, hour by hour",
        role == nil ? nil : "Your role and your customers",
        breaks == nil ? nil : "When something breaks",
        people.isEmpty ? nil : "People to know",
        checklists.isEmpty ? nil : "Your checklist",
        "Words we use, and room for notes",
      ].compactMap { $0 },
      week: week, role: role.map { packetRoleSheet($0, trainee) }, breaks: breaks, people: people,
      hasPeople: !people.isEmpty, checklists: checklists, hasChecklist: !checklists.isEmpty,
      words: packetWords, notes: Array(repeating: "", count: 7))
  }

  /// The role that the packet is about: what the trainee holds when the first path begins, else what
  /// they will hold, else the only role that the curriculum is for.
  private func packetRole(of trainee: Person, _ paths: [LearningPath]) -> Role? {
    let start = paths.first?.enrolment.start ?? today
    let held = trainee.holds.first { $0.counts(on: start) } ?? trainee.holds.first
    if let held, let role = organisation[held.role.id] { return role }
    let roles = paths.first.flatMap { organisation[$0.curriculum] }?.roles ?? []
    return roles.count == 1 ? organisation[roles[0].id] : nil
  }

  private func packetLead(_ trainee: Person, _ role: Role?) -> String {
    let department = trainee.homeDepartment(in: organisation).flatMap { organisation[$0]?.name }
    return [role?.title, department].compactMap { $0 }.joined(separator: ", ")
  }

  /// The line from the furthest supplier over the trainee to the customer, in at most five stops.
  private func packetLine(through role: Role) -> [PacketStation] {
    guard let chain = handbook.connections.chains.whole(through: role.id, reach: 2) else {
      return []
    }
    let stops = chain.nodes.map { node in
      PacketStation(
        name: node == .role(role.id)
          ? "You" : destination(of: node).map { name(of: $0) } ?? "everyone",
        isHere: node == .role(role.id), isCustomer: node.customer != nil)
    }
    guard stops.count > 5, let here = stops.firstIndex(where: \.isHere) else { return stops }
    // The customer and the trainee stay; of the others those nearest to the trainee.
    let first = max(0, min(here - 1, stops.count - 5))
    return Array(stops[first..<(first + 4)]) + [stops[stops.count - 1]]
  }

  private func letters(for trainee: Person, _ paths: [LearningPath]) -> [PacketPage.Letter] {
    paths.compactMap { path in
      // The letter of the curriculum itself, else of the nearest that it includes.
      let written = organisation.withIncludes(path.curriculum).reversed()
      guard let curriculum = written.first(where: { $0.welcome != nil }),
        let welcome = curriculum.welcome
      else { return nil }
      let reader = ProseReader(trainee: trainee, enrolment: path.enrolment)
      let from = organisation.resolve(welcome.from, for: trainee, enrolment: path.enrolment)
      return PacketPage.Letter(
        title: paths.count == 1 ? "" : organisation[path.curriculum]?.title ?? "",
        text: prose(welcome.letter, for: reader), from: signature(from, trainee))
    }
  }

  /// `Aoife Brennan` and below it the role, for a letter.
  private func signature(_ from: [ResolvedOwner], _ trainee: Person) -> Markup {
    from.map { owner in
      let people: [Person] =
        switch owner {
        case .person(let id): organisation[id].map { [$0] } ?? []
        case .role(_, let holders): Array(present(holders).prefix(1))
        default: []
        }
      guard let person = people.first else { return owners([owner], for: trainee).capitalised }
      let role = currentRole(of: person)?.title ?? ""
      return Markup(text: person.name) + Markup(html: "<br><span class=\"soft\">")
        + Markup(text: role) + Markup(html: "</span>")
    }.joined(separator: "<br>")
  }
}
