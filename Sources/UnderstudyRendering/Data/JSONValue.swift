/// A value of JSON. Objects keep the order in which their members were written.
indirect enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case whole(Int)
  /// Written with so many decimals, so that no machine rounds differently.
  case decimal(Double, places: Int)
  case text(String)
  case list([JSONValue])
  case object([(String, JSONValue)])
}

extension JSONValue: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}

extension JSONValue {
  /// Text, or null where there is none.
  static func text(orNull text: String?) -> JSONValue {
    text.map { .text($0) } ?? .null
  }

  /// A list of texts.
  static func texts(_ texts: some Sequence<String>) -> JSONValue {
    .list(texts.map { .text($0) })
  }

  /// An object without those members that are null, empty text or empty lists.
  static func record(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.filter { !$0.1.isEmpty })
  }

  private var isEmpty: Bool {
    switch self {
    case .null: true
    case .text(let text): text.isEmpty
    case .list(let elements): elements.isEmpty
    case .flag, .whole, .decimal, .object: false
    }
  }
}
