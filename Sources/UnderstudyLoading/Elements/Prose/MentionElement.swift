import UnderstudyDiagnostics
import UnderstudyModel

/// `<ref>`: a mention of something in the content, shown as a link to its page.
enum MentionElement: DeclaredElement {
  static let role = AttributeKey.reference("role", to: Role.self, "A role.", right: "picker")
  static let service = AttributeKey.reference(
    "service", to: Service.self, "A service.", right: "tracking")
  static let department = AttributeKey.reference(
    "department", to: Department.self, "A department.", right: "sales")
  static let curriculum = AttributeKey.reference(
    "curriculum", to: Curriculum.self, "A curriculum.", right: "company-start")
  static let item = AttributeKey.reference("item", to: Item.self, "An item.", right: "see-picking")
  static let term = AttributeKey.reference("term", to: Term.self, "A term.", right: "pick-list")
  static let system = AttributeKey.reference(
    "system", to: System.self, "A system.", right: "order-desk")
  static let goal = AttributeKey.reference("goal", to: Goal.self, "A goal.", right: "on-time")
  static let person = AttributeKey.reference(
    "person", to: Person.self, "A person.", right: "p-104")

  static let declaration = ElementDeclaration(
    "ref",
    "A mention of something in the content. Without words of its own it shows that thing's name.",
    attributes: [role, service, department, curriculum, item, term, system, goal, person],
    rules: [
      .exactlyOne([
        ["role"], ["service"], ["department"], ["curriculum"], ["item"], ["term"], ["system"],
        ["goal"], ["person"],
      ])
    ],
    content: .inline, right: "<ref role=\"picker\">the picker</ref>",
    wrong: WrongSample("<‹ref›>the picker</ref>", .missingAttribute, schema: false))

  static func decode(_ reader: ElementReader) -> (of: Prose.Mention, words: [Prose.Inline])? {
    let words = reader.nestedInlines
    reader.reportLinks(in: words)
    let mentions: [Prose.Mention?] = [
      reader[role].map { .role($0) }, reader[service].map { .service($0) },
      reader[department].map { .department($0) }, reader[curriculum].map { .curriculum($0) },
      reader[item].map { .item($0) }, reader[term].map { .term($0) },
      reader[system].map { .system($0) }, reader[goal].map { .goal($0) },
      reader[person].map { .person($0) },
    ]
    return mentions.compactMap { $0 }.first.map { ($0, words) }
  }
}

extension Prose.Mention {
  /// Where the identifier stands.
  var range: SourceRange {
    switch self {
    case .role(let reference): reference.range
    case .service(let reference): reference.range
    case .department(let reference): reference.range
    case .curriculum(let reference): reference.range
    case .item(let reference): reference.range
    case .term(let reference): reference.range
    case .system(let reference): reference.range
    case .goal(let reference): reference.range
    case .person(let reference): reference.range
    }
  }
}
