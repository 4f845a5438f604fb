import UnderstudyDiagnostics
import UnderstudyModel

struct QuestionWithoutRightAnswer: Check {
  static let id: Diagnostic.ID = "question-without-right-answer"
  static let severity = Severity.error
  static let question = "Does every question have a right answer?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <quiz id="returns" title="Returns">
          <‹question› text="Who pays?"><answer>We do</answer><answer>Nobody</answer></question>
        </quiz>
      </phase>
    </curriculum>
    """
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <quiz id="returns" title="Returns">
          <question text="Who pays?"><answer correct="yes">We do</answer><answer>Nobody</answer></question>
        </quiz>
      </phase>
    </curriculum>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.items.flatMap { written -> [Quiz.Question] in
      if case .quiz(let quiz) = written.item.content { quiz.questions } else { [] }
    }.filter { !$0.answers.contains(where: \.isCorrect) }.map { question in
      Diagnostic(
        Self.id, Self.severity, noRightAnswer(question.text), at: question.declared.range,
        help: markOne)
    }
  }
}

private func noRightAnswer(_ question: String) -> String {
  "the question '\(question)' has no right answer"
}
private let markOne = "write correct=\"yes\" on the right one"
