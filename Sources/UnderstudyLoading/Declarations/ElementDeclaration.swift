/// What an element of the vocabulary means, and what may stand in it.
///
/// Reader, schema and documentation come from the same declaration, so they cannot disagree. A
/// class, so that the readers of many elements share it; nothing in it ever changes.
package final class ElementDeclaration: Sendable {
  /// What an element holds besides the children that it names.
  package enum Content: Hashable, Sendable {
    /// Nothing else.
    case children
    /// Paragraphs, lists, and text that counts as a paragraph.
    case prose
    /// Words with emphasis, links and mentions.
    case inline
    /// Words alone, of this kind.
    case words(ValueKind)
  }

  /// A child, and how often it may stand there.
  package struct Child: Hashable, Sendable {
    /// The child's ``ElementDeclaration/key``.
    package let key: String
    /// Whether several may stand there.
    package let repeats: Bool
    /// Whether at least one must.
    package let isRequired: Bool

    static func many(_ key: String, required: Bool = false) -> Child {
      Child(key, repeats: true, isRequired: required)
    }

    static func one(_ key: String) -> Child {
      Child(key, repeats: false, isRequired: false)
    }

    /// The name in the start tag.
    package let name: String

    private init(_ key: String, repeats: Bool, isRequired: Bool) {
      self.key = key
      self.repeats = repeats
      self.isRequired = isRequired
      name = nameInTag(key)
    }
  }

  /// What tells this declaration from all others: the name, and where one name means two things
  /// also the place: `facet@person`.
  package let key: String
  /// The name in the start tag.
  package let name: String
  /// The element around many of these that may be a file's root; `nil` where there is none.
  package let plural: String?
  /// What it is, in a sentence or two.
  package let meaning: String
  package let attributes: [AttributeDeclaration]
  package let rules: [AttributeRule]
  package let content: Content
  package let children: [Child]
  /// A sample that is right, by itself.
  package let right: String
  /// A sample with one fault.
  package let wrong: WrongSample

  /// Those that must be written.
  let requiredAttributes: [AttributeDeclaration]
  private let attributePlaces: [String: Int]
  private let childPlaces: [String: Int]

  /// - Parameters:
  ///   - key: see ``key``.
  ///   - plural: see ``plural``.
  ///   - meaning: see ``meaning``.
  ///   - attributes: all but `audience`, in the order of the documentation.
  ///   - rules: what the attributes owe one another.
  ///   - content: what it holds besides `children`.
  ///   - children: the elements that it holds.
  ///   - isForReaders: whether pages show it, so that it takes `audience`. What nobody sees would
  ///     only pretend to be hidden.
  ///   - right: see ``right``.
  ///   - wrong: see ``wrong``.
  init(
    _ key: String, plural: String? = nil, _ meaning: String,
    attributes: [any DeclaredAttribute] = [], rules: [AttributeRule] = [],
    content: Content = .children, children: [Child] = [], isForReaders: Bool = true,
    right: String, wrong: WrongSample
  ) {
    self.key = key
    name = nameInTag(key)
    self.plural = plural
    self.meaning = meaning
    self.attributes =
      (isForReaders ? attributes + [CommonAttributes.audience] : attributes).map(\.declaration)
    self.rules = rules
    requiredAttributes = self.attributes.filter { $0.presence == .required }
    attributePlaces = places(self.attributes.map(\.name))
    self.content = content
    self.children = children
    childPlaces = places(children.map(\.name))
    self.right = right
    self.wrong = wrong
  }

  func attribute(_ name: String) -> AttributeDeclaration? {
    attributePlaces[name].map { attributes[$0] }
  }

  func child(_ name: String) -> Child? { childPlaces[name].map { children[$0] } }
}

/// What stands in the start tag of an element with a key.
private func nameInTag(_ key: String) -> String { String(key.prefix { $0 != "@" }) }

private func places(_ names: [String]) -> [String: Int] {
  Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
}
