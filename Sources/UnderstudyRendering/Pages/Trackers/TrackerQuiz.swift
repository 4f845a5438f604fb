import UnderstudyModel

/// A quiz that the trainee checks by themselves: with a script at once, without one against the list.
struct TrackerQuiz: View {
  struct Question: View {
    struct Answer: View {
      var id: String
      var text: Markup
      var isCorrect: Bool
    }

    /// The name that its answers share.
    var name: String
    var text: String
    var answers: [Answer]
    /// The right answers, for the list at the end.
    var right: Markup
  }

  var questions: [Question]
  /// How many right answers pass, for the script.
  var pass: String
  var passWords: String
}

extension PageWriter {
  /// The quiz of an item; `nil` for any other kind.
  func trackerQuiz(_ item: Item, _ tracked: TrackedPath, _ reader: ProseReader) -> TrackerQuiz? {
    guard case .quiz(let quiz) = item.content, !quiz.questions.isEmpty else { return nil }
    let needed = quiz.pass ?? quiz.questions.count
    return TrackerQuiz(
      questions: quiz.questions.enumerated().map { place, question in
        let name = "quiz-\(tracked.number)-\(item.id)-\(place + 1)"
        return TrackerQuiz.Question(
          name: name, text: question.text,
          answers: question.answers.enumerated().map { number, answer in
            .init(
              id: "\(name)-\(number + 1)", text: line(answer.text, for: reader),
              isCorrect: answer.isCorrect)
          },
          right: joinedInWords(
            question.answers.filter(\.isCorrect).map { line($0.text, for: reader) }))
      },
      pass: "\(needed)", passWords: "\(needed) of \(quiz.questions.count) right is a pass.")
  }
}
