package import UnderstudyModel

/// What colleagues say about one service, without giving anybody's answer away.
///
/// Where fewer than three answered, their scores are withheld and only the count is told. If the
/// answers of the withheld months are themselves fewer than three, the total would give them away by
/// subtraction; then the month with the fewest answers among those shown is withheld as well.
package struct ServiceFeedback: Hashable, Sendable {
  /// How many must have answered before a score is told.
  package static let least = 3

  /// The answers of one month.
  package struct Monthly: Hashable, Sendable {
    package var month: Month
    package var count: Int
    /// `nil` where it is withheld.
    package var score: Spread?
  }

  package var service: Identifier<Service>
  package var count: Int
  /// Of all answers, 1 to 5; `nil` where it is withheld.
  package var score: Spread?
  /// In order of time; months without answers are left out.
  package var months: [Monthly]

  package init(_ service: Identifier<Service>, answers: [FeedbackAnswer]) {
    self.service = service
    count = answers.count
    let isTold = answers.count >= Self.least
    score = isTold ? Spread(of: answers.map(\.score)) : nil
    months = Dictionary(grouping: answers) { Month(of: $0.day) }.sorted { $0.key < $1.key }
      .map { month, answers in
        let scores = answers.map(\.score)
        return Monthly(
          month: month, count: scores.count,
          score: scores.count >= Self.least ? Spread(of: scores) : nil)
      }
    if isTold { withholdOneMore() }
  }

  private mutating func withholdOneMore() {
    let hidden = months.filter { $0.score == nil }.reduce(0) { $0 + $1.count }
    guard (1..<Self.least).contains(hidden),
      let place = months.indices.filter({ months[$0].score != nil })
        .min(by: { (months[$0].count, $0) < (months[$1].count, $1) })
    else { return }
    months[place].score = nil
  }
}
