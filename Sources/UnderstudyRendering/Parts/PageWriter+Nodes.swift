import UnderstudyModel
import UnderstudyRelations

extension PageWriter {
  /// Where a giver or receiver of services stands on the site.
  func destination(of node: Node) -> Destination? {
    switch node {
    case .role(let id): .role(id)
    case .partner(let id): .partner(id)
    case .customer(let id): .customer(id)
    case .department(let id): .department(id)
    case .everyone: nil
    }
  }

  /// A giver or receiver by name, linked to its page.
  func node(_ node: Node) -> Markup {
    destination(of: node).map { link($0) } ?? Markup(text: "everyone")
  }

  /// The same inside a sentence: `the order desk clerk`, `everyone`, `the whole of Sales`.
  func nodeInSentence(_ node: Node) -> Markup {
    Markup(text: article(of: node)) + nameInSentence(of: node)
  }

  /// What stands before a name in a sentence, with the blank behind it.
  func article(of node: Node) -> String {
    switch node {
    case .role(let id): name(of: .role(id)).hasArticle ? "" : "the "
    case .customer(let id): name(of: .customer(id)).hasArticle ? "" : "the "
    case .department: "everyone in "
    case .partner, .everyone: ""
    }
  }

  /// A name in a sentence, without what stands before it.
  func nameInSentence(of node: Node) -> Markup {
    switch node {
    case .role(let id): link(.role(id), name(of: .role(id)).loweredFirst)
    case .department(let id): link(.department(id))
    case .partner(let id): link(.partner(id))
    case .customer(let id): link(.customer(id), name(of: .customer(id)).loweredFirst)
    case .everyone: Markup(text: "everyone")
    }
  }

  /// The small words below a name: a role's department, or what kind of thing it is.
  func subtitle(of node: Node) -> String { handbook.connections.graph.subtitle(of: node) }
}
