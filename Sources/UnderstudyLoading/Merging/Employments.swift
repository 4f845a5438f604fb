import UnderstudyDiagnostics
import UnderstudyModel

/// The kinds of employment that people have and the organisation does not know.
func unknownEmployments(
  _ words: [FileReading.OpenWord], in organisation: Organisation
) -> [Diagnostic] {
  let known = organisation.employments
  return words.filter { !known.contains($0.word) }.map { written in
    let near = nearNames(to: written.word, among: known)
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
