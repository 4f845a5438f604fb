import UnderstudyModel

/// `<quiz>`: questions with answers to choose from.
enum QuizElement: DeclaredElement {
  static let pass = AttributeKey.number(
    "pass", 0...1_000, "How many right answers pass. Without it: all.")

  static let declaration = ElementDeclaration(
    "quiz", "Questions with answers to choose from.", attributes: ItemAttributes.all + [pass],
    content: .prose, children: [.many("question")],
    right: """
      <quiz id="returns-quiz" title="Returns in one question" pass="1">
        <question text="Who opens a return?"><answer correct="yes">Care</answer>\
      <answer>Dispatch</answer></question>
      </quiz>
      """,
    wrong: WrongSample(
      "<quiz id=\"returns-quiz\" title=\"Returns\" pass=\"‹all›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Item? {
    let questions = reader.all(QuestionElement.self)
    return reader.item(.quiz(Quiz(pass: reader[pass], questions: questions)))
  }
}
