import UnderstudyModel

/// `<question>`: one question of a quiz.
enum QuestionElement: DeclaredElement {
  static let id = AttributeKey.localID("question", right: "who-opens")
  static let text = AttributeKey.text(
    "text", "The question.", .required, right: "Who opens a return?")

  static let declaration = ElementDeclaration(
    "question", "One question of a quiz, with its answers.", attributes: [id, text],
    children: [.many("answer", required: true)],
    right: """
      <question text="Who opens a return?"><answer correct="yes">Care</answer>\
      <answer>Dispatch</answer></question>
      """,
    wrong: WrongSample(
      "<‹question›><answer correct=\"yes\">Care</answer></question>", .missingAttribute))

  static func decode(_ reader: ElementReader) -> Quiz.Question? {
    let id = reader[id]
    let answers = reader.all(AnswerElement.self)
    let declared = reader.declared
    return reader[text].map { Quiz.Question(id, text: $0, answers: answers, declared: declared) }
  }
}
