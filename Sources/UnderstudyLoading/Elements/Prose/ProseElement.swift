import UnderstudyModel

/// The elements that hold prose and nothing else. They differ only in what they are about.
enum ProseElement: String, CaseIterable {
  case summary
  case address
  case arrive
  case purpose
  case askWhen = "ask-when"
  case completeWhen = "complete-when"
  case cannotPromise = "cannot-promise"
  case cause
  case colleagueSees = "colleague-sees"
  case customerFeels = "customer-feels"
  case alternative
  case objective
  case watchFor = "watch-for"
  case bring
  case debrief

  var declaration: ElementDeclaration { Self.declarations[self] ?? make() }

  private static let declarations = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.make()) })

  private func make() -> ElementDeclaration {
    ElementDeclaration(
      rawValue, meaning, content: .prose, right: "<\(rawValue)>\(sample)</\(rawValue)>",
      wrong: WrongSample("<\(rawValue)><‹div›>\(sample)</div></\(rawValue)>", .unknownElement))
  }

  private var meaning: String {
    switch self {
    case .summary: "What it is about, in a few sentences."
    case .address: "Where the site is."
    case .arrive: "What somebody should do on arriving for the first time."
    case .purpose: "What it is there for, and how that supports the others."
    case .askWhen: "When to come to this role."
    case .completeWhen: "What counts as a complete delivery."
    case .cannotPromise: "What the supplier cannot promise."
    case .cause: "What has happened when the service breaks down, told without blame."
    case .colleagueSees: "What the colleague sees of it."
    case .customerFeels: "What the customer feels of it."
    case .alternative: "What can be done meanwhile."
    case .objective: "What the trainee should be able to do or say afterwards."
    case .watchFor: "What to look out for."
    case .bring: "What to bring along."
    case .debrief: "What to talk about afterwards."
    }
  }

  private var sample: String {
    switch self {
    case .summary: "<p>Home goods, made to last, sent within a day.</p>"
    case .address: "14 Mitchell Lane, Leith"
    case .arrive: "Ask for the people team. Bring your passport."
    case .purpose: "<p>We turn “yes, please” into an order that nobody has to ask about.</p>"
    case .askWhen: "An order looks odd, or a customer wants to change one."
    case .completeWhen: "Address, stock code and promised day are filled in."
    case .cannotPromise: "Hand-written orders on the day they arrive."
    case .cause: "The evening batch was typed in after the last van."
    case .colleagueSees: "No orders on the screen at eight."
    case .customerFeels: "“It still says ‘preparing’.”"
    case .alternative: "Start with yesterday's open orders."
    case .objective: "Tell which orders leave today."
    case .watchFor: "The moment at which an order is <em>promised</em>."
    case .bring: "Flat shoes."
    case .debrief: "What would you have done with the third call?"
    }
  }
}

extension ElementReader {
  /// The prose in the child of a name; empty where there is none.
  func prose(in child: ProseElement) -> Prose {
    Prose(proses(in: child).flatMap(\.blocks))
  }

  /// The prose in each child of a name, in written order.
  func proses(in child: ProseElement) -> [Prose] {
    elements(named: child.rawValue).map { reader(for: $0, child.declaration).prose }
  }
}
