extension ValueKind {
  static let money = ValueKind(
    "amount", "an amount of money", form: "an amount is written as '31' or '31.50'",
    right: "31.50", wrong: "31,50", .pattern("[0-9]{1,9}(\\.[0-9]{1,2})?"))

  static let currency = ValueKind(
    "currency", "a currency", form: "a currency is three capital letters, such as 'GBP'",
    right: "GBP", wrong: "£", .pattern("[A-Z]{3}"))
}

extension AttributeKey where Value == Int {
  /// Money, in hundredths of the currency's unit.
  static func money(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence
  ) -> Self {
    Self(name, .money, meaning, presence) { written in
      let parts = written.text.split(separator: ".", omittingEmptySubsequences: false)
        .map(String.init)
      guard (1...2).contains(parts.count), (1...9).contains(parts[0].utf8.count),
        let units = plainNumber(parts[0]), units >= 0
      else { return written.refuse() }
      guard parts.count == 2 else { return units * 100 }
      guard (1...2).contains(parts[1].utf8.count), let rest = plainNumber(parts[1]), rest >= 0
      else { return written.refuse() }
      return units * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)
    }
  }
}

extension AttributeKey where Value == String {
  /// An ISO 4217 code.
  static func currency(
    _ name: String, _ meaning: String, _ presence: AttributeDeclaration.Presence
  ) -> Self {
    Self(name, .currency, meaning, presence) { written in
      let isCode =
        written.text.utf8.count == 3
        && written.text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      return isCode ? written.text : written.refuse()
    }
  }
}
