import UnderstudyModel

/// `<target>`: another time for one kind of case.
enum TargetElement: DeclaredElement {
  static let what = AttributeKey.text(
    "for", "For which kind of case.", .required, right: "gift order")

  static let declaration = ElementDeclaration(
    "target", "A shorter or longer time for one kind of case.",
    attributes: [what] + Promptness.attributes, rules: Promptness.rules,
    right: "<target for=\"gift order\" within=\"30min\"/>",
    wrong: WrongSample("<target for=\"gift order\" within=\"‹half an hour›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Service.Target? {
    let promptness = reader.promptness
    let declared = reader.declared
    return reader[what].map {
      var target = Service.Target(for: $0, declared: declared)
      target.within = promptness.within
      target.withinText = promptness.text
      return target
    }
  }
}
