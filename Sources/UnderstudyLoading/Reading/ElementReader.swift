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
  let attributes: [Attribute]
  /// What stands inside. White space that says nothing is left out where no words stand.
  let nodes: [Node]
  /// The narrower of the element's own circle of readers and the one that it inherits.
  let audience: Audience?
  private let scope: Int
  private let parentScope: Int
  /// The marks of all attributes' names, so that most questions end without looking.
  private let writtenNames: NameMark

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
    let attributes = element.attributes
    self.attributes = attributes
    writtenNames = attributes.reduce(into: NameMark()) { $0.insert(NameMark($1.name)) }
    nodes = declaration.nodes(of: element)
    scope = reading.newScope()
    let key = CommonAttributes.audience
    let own = attributes.first { $0.name == key.name }.flatMap {
      key.parse(WrittenValue($0, key.declaration, in: reading, parentScope: parentScope))
    }
    audience = own.map { max($0, inherited ?? .everyone) } ?? inherited
    checkAttributes()
    checkChildren()
  }

  /// The value of an attribute; `nil` where it is left out or malformed. What is wrong is reported.
  subscript<Value>(_ key: AttributeKey<Value>) -> Value? {
    guard let attribute = attribute(of: key) else { return nil }
    return key.parse(
      WrittenValue(attribute, key.declaration, in: reading, parentScope: parentScope))
  }

  /// Where an attribute's value stands; the element's name where it is left out.
  func range<Value>(of key: AttributeKey<Value>) -> SourceRange {
    attribute(of: key)?.valueRange ?? element.nameRange
  }

  private func attribute<Value>(of key: AttributeKey<Value>) -> Attribute? {
    guard writtenNames.mayHold(key.mark) else { return nil }
    return attributes.first { $0.name == key.name }
  }

  /// Where the element was written and who may see it.
  var declared: Declaration { Declaration(element.nameRange, audience: audience) }

  /// What the children of one kind say, in written order.
  func all<Kind: DeclaredElement>(_ kind: Kind.Type) -> [Kind.Value] {
    guard !nodes.isEmpty else { return [] }
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

extension ElementDeclaration {
  /// What stands inside an element of this kind, as far as it can matter.
  fileprivate func nodes(of element: Element) -> [Node] {
    switch content {
    case .inline, .words: return element.children
    case .children, .prose:
      if element.hasWords { return element.children }
      let children = element.elements
      // Between two parts of one line even a blank says something.
      let isLine = content == .prose && children.contains { ProseNames.inlines.contains($0.name) }
      return isLine ? element.children : children.map { .element($0) }
    }
  }
}
