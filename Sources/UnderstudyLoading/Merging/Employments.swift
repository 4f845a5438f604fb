import UnderstudyDiagnostics
import UnderstudyModel

/// The kinds of employment that people have and the organisation does not know.
func unknownEmployments(
  _ words: [FileReading.OpenWord], in organisation: Organisation
) -> [Diagnostic] {
  let known = organisation.employments
  let names = Set(known)
  var nearByWord: [String: [String]] = [:]
  return words.filter { !names.contains($0.word) }.map { written in
    // So many kinds and so many misspelt ones are no slip, and comparing all with all takes long.
    let near = nearByWord[
      written.word,
      default: nearByWord.count < 1_000
        ? nearNames(to: written.word, among: known.prefix(1_000)) : []]
    nearByWord[written.word] = near
    return Diagnostic(
      .unknownEmployment, .error, "no kind of employment is called '\(written.word)'",
      at: written.range,
      help: near.isEmpty
        ? "write \(listed(known.map(quoted), "or")), or declare others in a facet 'employment'"
        : "did you mean \(listed(near.map(quoted), "or"))?",
      fix: near.count == 1
        ? .init("write '\(near[0])'", at: written.range, replacement: near[0]) : nil)
  }
}
