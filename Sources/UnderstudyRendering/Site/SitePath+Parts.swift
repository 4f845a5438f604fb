extension SitePath {
  /// The place of a further part of a page that would be too large for one file:
  /// `schedule/hosts.html`, `schedule/hosts-2.html`. The first part is the page itself.
  func part(_ number: Int) -> SitePath {
    guard number > 1 else { return self }
    let ending = ".html"
    let name = rawValue.hasSuffix(ending) ? String(rawValue.dropLast(ending.count)) : rawValue
    return SitePath("\(name)-\(number)\(ending)")
  }
}

extension Array {
  /// The elements in pieces: each as long as the sizes of its elements stay within a limit together.
  /// An element larger than the limit is a piece by itself.
  func pieces(upTo limit: Int, size: (Element) -> Int) -> [[Element]] {
    var pieces: [[Element]] = []
    var room = 0
    for element in self {
      let needed = size(element)
      if pieces.isEmpty || needed > room {
        pieces.append([])
        room = limit
      }
      pieces[pieces.count - 1].append(element)
      room -= needed
    }
    return pieces
  }
}
