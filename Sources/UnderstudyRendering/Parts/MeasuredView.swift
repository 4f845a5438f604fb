import UnderstudyModel
import UnderstudyRelations

/// How a service holds, in a few words beside its promise.
struct MeasuredView: View {
  /// `67 % in time, colleagues say 3.1 of 5`.
  var words: String
  var href: String?
}

extension PageWriter {
  /// How a service holds; absent where nobody measured or too few answered.
  func measured(_ service: Identifier<Service>) -> MeasuredView? {
    let measures = handbook.connections.measures
    let share = measures.response(of: service)?.share
    let score = measures.feedback(on: service)?.score
    let words = [
      share.map { "\(fixed($0 * 100, places: 0)) % in time" },
      score.map { "colleagues say \($0.words)" },
    ].compactMap { $0 }
    guard !words.isEmpty else { return nil }
    return MeasuredView(words: words.joined(separator: ", "), href: href(.feedback))
  }
}
