import UnderstudyModel

/// `<answer>`: one answer to choose.
enum AnswerElement: DeclaredElement {
  static let correct = AttributeKey.flag("correct", "Whether it is right.")

  static let declaration = ElementDeclaration(
    "answer", "One answer to choose.", attributes: [correct], content: .prose,
    right: "<answer correct=\"yes\">Customer Care</answer>",
    wrong: WrongSample("<answer correct=\"‹Yes›\">Customer Care</answer>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Quiz.Answer? {
    Quiz.Answer(reader.prose, isCorrect: reader[correct] ?? false)
  }
}
