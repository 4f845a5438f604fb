/// The names that somebody may have meant by a misspelt one, best first.
///
/// Distance is the number of insertions, deletions, substitutions and swaps of neighbours
/// (optimal string alignment). A candidate counts when a third of the longer name is right at
/// least twice over, that is when the distance is at most a third of the length, and at least 1.
///
/// - Parameters:
///   - name: what was written.
///   - candidates: what exists.
///   - limit: how many to return at most.
/// - Returns: the near names, without `name` itself.
package func nearNames(
  to name: String, among candidates: some Sequence<String>, limit: Int = 3
) -> [String] {
  let written = Array(name.lowercased().unicodeScalars)
  var near: [(distance: Int, name: String)] = []
  for candidate in candidates where candidate != name {
    let other = Array(candidate.lowercased().unicodeScalars)
    let allowed = max(1, max(written.count, other.count) / 3)
    guard abs(written.count - other.count) <= allowed else { continue }
    let distance = editDistance(written, other)
    if distance <= allowed { near.append((distance, candidate)) }
  }
  return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [i] + [Int](repeating: 0, count: right.count)
    for j in 1...right.count {
      let change = left[i - 1] == right[j - 1] ? 0 : 1
      row[j] = Swift.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        row[j] = Swift.min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
