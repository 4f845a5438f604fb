import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudySyntax

/// Reads one element by its declaration.
///
/// Making it checks what the declaration says about names and numbers of attributes and children;
/// asking it for a value checks that value. A decoder therefore asks for everything before it gives
/// anything up, so that all faults are told in one run.
struct ElementReader {
  let element: Element
  let declaration: ElementDeclaration
  let reading: FileReading
  let nodes: [Node]
  let attributes: [Attribute]
  /// The narrower of the element's own circle of readers and the one that it inherits.
  let audience: Audience?
  private let scope: Int
  private let parentScope: Int

  /// Reads the names in an element.
  ///
  /// - Parameters:
  ///   - element: the element.
  ///   - declaration: what it is.
  ///   - reading: where findings go.
  ///   - parentScope: the scope of the element around.
  ///   - inherited: who may read what stands around it, where the element around leaves no value of
  ///     its own to say so (a plural, a stretch of prose).
  init(
    _ element: Element, _ declaration: ElementDeclaration, in reading: FileReading,
    parentScope: Int = 0, inherited: Audience? = nil
  ) {
    self.element = element
    self.declaration = declaration
    self.reading = reading
    self.parentScope = parentScope
    nodes = element.children
    attributes = element.attributes
    scope = reading.newScope()
    let own = attributes.first { $0.name == CommonAttributes.audience.name }.flatMap {
      CommonAttributes.audience.parse(
        WrittenValue(
          attribute: $0, element: element, declaration: CommonAttributes.audience.declaration,
          reading: reading, parentScope: parentScope))
    }
    audience = own.map { max($0, inherited ?? .everyone) } ?? inherited
    checkAttributes()
    checkChildren()
  }

  /// The value of an attribute; `nil` where it is left out or malformed. What is wrong is reported.
  subscript<Value>(_ key: AttributeKey<Value>) -> Value? {
    guard let attribute = attributes.first(where: { $0.name == key.name }) else { return nil }
    return key.parse(
      WrittenValue(
        attribute: attribute, element: element, declaration: key.declaration, reading: reading,
        parentScope: parentScope))
  }

  /// Where an attribute's value stands; the element's name where it is left out.
  func range<Value>(of key: AttributeKey<Value>) -> SourceRange {
    attributes.first { $0.name == key.name }?.valueRange ?? element.nameRange
  }

  /// Whether an attribute was written, well or not.
  func has<Value>(_ key: AttributeKey<Value>) -> Bool {
    attributes.contains { $0.name == key.name }
  }

  /// Where the element was written and who may see it.
  var declared: Declaration {
    Declaration(element.nameRange, audience: audience)
  }

  /// What the children of one kind say, in written order.
  func all<Kind: DeclaredElement>(_ kind: Kind.Type) -> [Kind.Value] {
    let declaration = Kind.declaration
    return elements(named: declaration.name).compactMap {
      Kind.decode(reader(for: $0, declaration))
    }
  }

  /// What the first child of a kind says.
  func first<Kind: DeclaredElement>(_ kind: Kind.Type) -> Kind.Value? {
    all(kind).first
  }

  /// The children with a name, in written order.
  func elements(named name: String) -> [Element] {
    nodes.compactMap { node in
      guard case .element(let child) = node, child.name == name else { return nil }
      return child
    }
  }

  /// A reader for a child.
  func reader(
    for child: Element, _ declaration: ElementDeclaration, inherited: Audience? = nil
  ) -> ElementReader {
    ElementReader(child, declaration, in: reading, parentScope: scope, inherited: inherited)
  }
}
