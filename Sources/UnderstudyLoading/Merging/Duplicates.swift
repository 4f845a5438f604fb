import UnderstudyDiagnostics

/// The identifiers that something of the same kind has already. The first of a name stays.
func duplicates(among names: [FileReading.WrittenName]) -> [Diagnostic] {
  struct Key: Hashable {
    var kind: String
    var name: String
  }
  var firsts: [Key: SourceRange] = [:]
  firsts.reserveCapacity(names.count)
  var found: [Diagnostic] = []
  for written in names {
    let key = Key(kind: written.kind, name: written.name)
    if let first = firsts[key] {
      if first != written.range {
        found.append(.duplicate(written.kind, written.name, at: written.range, first: first))
      }
    } else {
      firsts[key] = written.range
    }
  }
  return found
}
