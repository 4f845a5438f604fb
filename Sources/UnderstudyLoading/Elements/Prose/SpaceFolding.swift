import UnderstudyModel

extension [Prose.Inline] {
  /// The same line with every run of white space as one space, also where it crosses elements, and
  /// none at the ends or beside a line break. Parts that then say nothing are dropped.
  func foldingSpace() -> [Prose.Inline] {
    var folding = SpaceFolding()
    return folding.fold(self).withoutSpaceAtTheEnd()
  }

  /// The line without a space at its very end, and without parts that are empty then.
  private func withoutSpaceAtTheEnd() -> [Prose.Inline] {
    guard let last else { return self }
    let rest = Array(dropLast())
    switch last {
    case .text(let text) where text.hasSuffix(" "):
      let shorter = String(text.dropLast())
      return shorter.isEmpty ? rest.withoutSpaceAtTheEnd() : rest + [.text(shorter)]
    case .emphasis(let inner):
      return rest.ending(inner.withoutSpaceAtTheEnd()) { .emphasis($0) }
    case .strong(let inner): return rest.ending(inner.withoutSpaceAtTheEnd()) { .strong($0) }
    case .limited(let audience, let inner):
      return rest.ending(inner.withoutSpaceAtTheEnd()) { .limited(audience, $0) }
    case .link(let address, let inner, let range):
      return rest + [.link(address, inner.withoutSpaceAtTheEnd(), range)]
    case .mention(let mention, let inner):
      return rest + [.mention(mention, inner.withoutSpaceAtTheEnd())]
    default: return self
    }
  }

  private func ending(
    _ inner: [Prose.Inline], _ make: ([Prose.Inline]) -> Prose.Inline
  ) -> [Prose.Inline] {
    inner.isEmpty ? withoutSpaceAtTheEnd() : self + [make(inner)]
  }
}

/// Folds white space while walking along a line of text.
private struct SpaceFolding {
  /// Whether what came last ends with a space, or nothing came yet.
  private var followsSpace = true

  mutating func fold(_ inlines: [Prose.Inline]) -> [Prose.Inline] {
    var result: [Prose.Inline] = []
    for inline in inlines {
      switch inline {
      case .text(let text):
        let folded = fold(text)
        if !folded.isEmpty { result.append(.text(folded)) }
      case .emphasis(let inner):
        let inner = fold(inner)
        if !inner.isEmpty { result.append(.emphasis(inner)) }
      case .strong(let inner):
        let inner = fold(inner)
        if !inner.isEmpty { result.append(.strong(inner)) }
      case .limited(let audience, let inner):
        let inner = fold(inner)
        if !inner.isEmpty { result.append(.limited(audience, inner)) }
      case .link(let address, let inner, let range):
        result.append(.link(address, fold(inner), range))
      case .mention(let mention, let inner):
        let inner = fold(inner)
        // Without words it shows a name, so what follows does not follow a space.
        if inner.isEmpty { followsSpace = false }
        result.append(.mention(mention, inner))
      case .lineBreak:
        result.dropSpaceAtTheEnd()
        result.append(.lineBreak)
        followsSpace = true
      case .code(let text):
        result.append(.code(text))
        followsSpace = false
      case .value:
        result.append(inline)
        followsSpace = false
      }
    }
    return result
  }

  private mutating func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if !isXMLSpace(byte) {
        bytes.append(byte)
        followsSpace = false
      } else if !followsSpace {
        bytes.append(UInt8(ascii: " "))
        followsSpace = true
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [Prose.Inline] {
  /// Drops the space before a line break.
  fileprivate mutating func dropSpaceAtTheEnd() {
    guard case .text(let text) = last, text.hasSuffix(" ") else { return }
    removeLast()
    if text.utf8.count > 1 { append(.text(String(text.dropLast()))) }
  }
}
