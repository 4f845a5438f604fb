package import UnderstudyDiagnostics

extension Offset {
  /// Reads an offset; `nil` when the text is none.
  ///
  /// A name without a distance (`clearance`, `#charge-card`) is that very day.
  ///
  /// - Parameters:
  ///   - text: what stands in the attribute, without blanks around it.
  ///   - range: where it stands.
  package init?(parsing text: some StringProtocol, at range: SourceRange) {
    let text = Substring(text)
    let marked = text.first == "#"
    let body = marked ? text.dropFirst() : text
    guard marked || body.first?.isLowercase == true else {
      guard let amount = signedAmount(body) else { return nil }
      self.init(.dayZero, amount.count, amount.unit, at: range)
      return
    }
    // A hyphen may belong to the name, so the distance starts at the last sign that a digit follows
    // and that reads as an amount to the end.
    var name = body
    var amount: (count: Int, unit: Unit) = (0, .calendarDays)
    if let sign = body.lastIndex(where: { $0 == "+" || $0 == "-" }),
      let found = signedAmount(body[sign...])
    {
      name = body[..<sign]
      amount = found
    }
    guard Identifier<Item>.isWellFormed(name) else { return nil }
    let origin: Origin =
      marked
      ? .item(Reference(Identifier(String(name)), at: range.ofItem(name, in: text)))
      : .named(String(name))
    self.init(origin, amount.count, amount.unit, at: range)
  }
}

extension SourceRange {
  /// Where the item's identifier stands behind its `#`; the whole where the value was written with
  /// entities, so that places in it cannot be counted.
  fileprivate func ofItem(_ name: Substring, in text: Substring) -> SourceRange {
    guard start.line == end.line, end.column - start.column == text.utf8.count else { return self }
    let first = start.column + 1
    return SourceRange(
      file: file, start: SourcePosition(line: start.line, column: first),
      end: SourcePosition(line: start.line, column: first + name.utf8.count))
  }
}

/// Reads `+5d`, `-10d`, `2w` or `10cd` to the end of the text.
private func signedAmount(_ text: Substring) -> (count: Int, unit: Offset.Unit)? {
  let negative = text.first == "-"
  let digitsOn = text.first == "+" || negative ? text.dropFirst() : text
  let digits = digitsOn.prefix { $0.isASCII && $0.isNumber }
  guard digits.count <= 5, let count = Int(digits),
    let unit = Offset.Unit(rawValue: String(digitsOn.dropFirst(digits.count)))
  else { return nil }
  return (negative ? -count : count, unit)
}
