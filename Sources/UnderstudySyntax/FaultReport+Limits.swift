import UnderstudyDiagnostics

/// Where a file went past what one file may hold.
extension FaultReport {
  func exceeded(_ limit: Fault.Limit, at offset: Int) -> Diagnostic {
    let message: String
    var help: String?
    switch limit {
    case .depth(let most): message = "elements stand more than \(most) deep inside one another"
    case .elements(let most):
      message = "the file holds more than \(most) elements"
      help = "split it into several files"
    case .name(let most): message = "a name is longer than \(most) bytes"
    case .namespaces(let most): message = "more than \(most) namespaces are declared at once"
    case .value(let most): message = "the value of an attribute is longer than \(most) bytes"
    case .text(let most): message = "text between two tags is longer than \(most) bytes"
    case .faults(let most):
      message = "the rest of the file was not read after \(most) faults"
      help = "mend some and check again"
    }
    let word = source.word(at: offset)
    let place = word.lowerBound..<Swift.min(word.upperBound, word.lowerBound + longestMark)
    return Diagnostic(.limit, .error, message, at: source.range(place), help: help)
  }
}

/// A name of a million bytes need not be marked to its end.
private let longestMark = 40
