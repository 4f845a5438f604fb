/// Questions with answers to choose from.
package struct Quiz: Hashable, Sendable {
  package struct Answer: Hashable, Sendable {
    package var text: Prose
    package var isCorrect: Bool

    package init(_ text: Prose, isCorrect: Bool) {
      self.text = text
      self.isCorrect = isCorrect
    }
  }

  package struct Question: Hashable, Sendable {
    package var id: String?
    package var text: String
    package var answers: [Answer]
    package var declared: Declaration

    package init(_ id: String?, text: String, answers: [Answer], declared: Declaration) {
      self.id = id
      self.text = text
      self.answers = answers
      self.declared = declared
    }
  }

  /// How many right answers pass; absent: all.
  package var pass: Int?
  package var questions: [Question]

  package init(pass: Int? = nil, questions: [Question] = []) {
    self.pass = pass
    self.questions = questions
  }
}
