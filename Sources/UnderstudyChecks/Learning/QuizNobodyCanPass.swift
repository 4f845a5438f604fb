import UnderstudyDiagnostics
import UnderstudyModel

struct QuizNobodyCanPass: Check {
  static let id: Diagnostic.ID = "quiz-nobody-can-pass"
  static let severity = Severity.error
  static let question = "Does every quiz have as many questions as right answers are asked for?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <‹quiz› id="returns" title="Returns" pass="2">
          <question text="Who pays?"><answer correct="yes">We do</answer><answer>Nobody</answer></question>
        </quiz>
      </phase>
    </curriculum>
    """
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <quiz id="returns" title="Returns" pass="1">
          <question text="Who pays?"><answer correct="yes">We do</answer><answer>Nobody</answer></question>
        </quiz>
      </phase>
    </curriculum>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.items.map(\.item).compactMap { item in
      guard case .quiz(let quiz) = item.content, let pass = quiz.pass,
        pass > quiz.questions.count
      else { return nil }
      return Diagnostic(
        Self.id, Self.severity, tooFew(item.title, pass, quiz.questions.count),
        at: item.declared.range)
    }
  }
}

private func tooFew(_ quiz: String, _ pass: Int, _ questions: Int) -> String {
  "nobody can pass '\(quiz)': it asks for \(counted(pass, "right answer", "right answers")) "
    + "and has \(counted(questions, "question", "questions"))"
}
