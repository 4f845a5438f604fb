/// The vocabulary as an XML Schema (XSD 1.0), for editors.
///
/// Every element is global, so any may be a file's root; what stands inside comes in any order. An
/// editor completes and checks with it as far as XSD 1.0 can say; the loader checks the rest.
///
/// - Returns: the text of a `.xsd` file, the same bytes for the same program.
package func schemaDocument() -> String {
  let types = SchemaTypes(Vocabulary.declarations)
  var text = SchemaText()
  text.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
  text.element("xs:schema", ["xmlns:xs": "http://www.w3.org/2001/XMLSchema"]) { text in
    text.documentation("The vocabulary of Understudy, version 1.")
    for kind in types.named {
      text.element("xs:simpleType", ["name": kind.name]) {
        $0.documentation("\(kind.form.prefix(1).uppercased())\(kind.form.dropFirst()).")
        $0.restriction(of: kind.type)
      }
    }
    for declaration in Vocabulary.declarations where !declaration.key.contains("@") {
      text.element(declaration, types)
    }
  }
  return text.text
}

/// Which kinds of value are types with a name, since they mean the same wherever they are used.
private struct SchemaTypes {
  /// In order of their names.
  let named: [ValueKind]
  private let names: Set<String>

  init(_ declarations: [ElementDeclaration]) {
    let kinds = declarations.flatMap(\.attributes).map(\.kind)
    let byName = Dictionary(grouping: kinds, by: \.name)
    let steady = byName.filter { entry in entry.value.allSatisfy { $0.type == entry.value[0].type }
    }
    named = steady.values.map { $0[0] }.sorted { $0.name < $1.name }
    names = Set(steady.keys)
  }

  func isNamed(_ kind: ValueKind) -> Bool { names.contains(kind.name) }
}

extension SchemaText {
  /// Writes an element with what may stand in it.
  fileprivate mutating func element(_ declaration: ElementDeclaration, _ types: SchemaTypes) {
    element("xs:element", ["name": declaration.name]) { text in
      text.documentation(declaration.meaning)
      if case .words = declaration.content, declaration.children.isEmpty {
        text.element("xs:complexType", [:]) {
          $0.element("xs:simpleContent", [:]) {
            $0.element("xs:extension", ["base": "xs:string"]) {
              $0.attributes(of: declaration, types)
            }
          }
        }
      } else {
        let isMixed = declaration.content != .children
        text.element("xs:complexType", isMixed ? ["mixed": "true"] : [:]) {
          $0.children(of: declaration, types)
          $0.attributes(of: declaration, types)
        }
      }
    }
  }

  private mutating func children(of declaration: ElementDeclaration, _ types: SchemaTypes) {
    guard !declaration.children.isEmpty || !declaration.content.names.isEmpty else { return }
    element("xs:choice", ["minOccurs": "0", "maxOccurs": "unbounded"]) { text in
      for child in declaration.children {
        let local = Vocabulary.declarations.first { $0.key == child.key && $0.key != $0.name }
        if let local {
          text.element(local, types)
        } else {
          text.line("<xs:element ref=\"\(child.name)\"/>")
        }
      }
      for name in declaration.content.names { text.line("<xs:element ref=\"\(name)\"/>") }
    }
  }

  private mutating func attributes(of declaration: ElementDeclaration, _ types: SchemaTypes) {
    for attribute in declaration.attributes {
      var parts = ["name": attribute.name]
      if attribute.presence == .required { parts["use"] = "required" }
      let isNamed = types.isNamed(attribute.kind)
      if isNamed { parts["type"] = attribute.kind.name }
      element("xs:attribute", parts) { text in
        text.documentation(attribute.meaningWithDefault)
        guard !isNamed else { return }
        text.element("xs:simpleType", [:]) { $0.restriction(of: attribute.kind.type) }
      }
    }
  }
}

extension AttributeDeclaration {
  /// The meaning, and what leaving the attribute out means.
  var meaningWithDefault: String {
    guard case .usually(let value) = presence else { return meaning }
    return "\(meaning) Without it: \(value)."
  }
}
