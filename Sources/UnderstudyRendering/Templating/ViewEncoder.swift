import UnderstudyDiagnostics

/// Reads a view by having it encode itself: the compiler writes down every name and value.
struct ViewEncoder: Encoder {
  /// What the markup inside reports. One reading stays on one task.
  final class Notes {
    var diagnostics: [Diagnostic] = []
  }

  /// Where the parts of one value end up while it encodes itself.
  final class Slot {
    var fields: [String: ViewContent]?
    var elements: [ViewContent]?
  }

  let notes: Notes
  let slot: Slot
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init() { self.init(notes: Notes()) }

  private init(notes: Notes) {
    self.notes = notes
    slot = Slot()
  }

  /// What one value holds; see ``ViewContent``.
  func content(of value: some Encodable) throws -> ViewContent {
    switch value {
    case let text as String: return .html(text.escapedForHTML)
    case let flag as Bool: return .flag(flag)
    case let markup as Markup:
      notes.diagnostics += markup.diagnostics
      return .html(markup.html)
    default:
      let inner = ViewEncoder(notes: notes)
      try value.encode(to: inner)
      if let fields = inner.slot.fields { return .record(fields) }
      if let elements = inner.slot.elements { return .list(elements) }
      // A value without any part, such as an empty struct, never asks for a container.
      return .record([:])
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if slot.fields == nil { slot.fields = [:] }
    return KeyedEncodingContainer(Fields(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if slot.elements == nil { slot.elements = [] }
    return Elements(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Unprintable() }
}

extension ViewEncoder {
  private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: ViewEncoder
    var codingPath: [any CodingKey] { [] }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      encoder.slot.fields?[key.stringValue] = try encoder.content(of: value)
    }

    func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
      encoder.slot.fields?[key.stringValue] = try value.map(encoder.content(of:)) ?? .absent
    }

    func encodeIfPresent(_ value: String?, forKey key: Key) throws {
      encoder.slot.fields?[key.stringValue] = try value.map(encoder.content(of:)) ?? .absent
    }

    func encodeIfPresent(_ value: Bool?, forKey key: Key) throws {
      encoder.slot.fields?[key.stringValue] = try value.map(encoder.content(of:)) ?? .absent
    }

    func encodeNil(forKey key: Key) { encoder.slot.fields?[key.stringValue] = .absent }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { encoder.container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      encoder.unkeyedContainer()
    }

    func superEncoder() -> any Encoder { encoder }
    func superEncoder(forKey key: Key) -> any Encoder { encoder }
  }

  private struct Elements: UnkeyedEncodingContainer {
    let encoder: ViewEncoder
    var codingPath: [any CodingKey] { [] }
    var count: Int { encoder.slot.elements?.count ?? 0 }

    func encode<Value: Encodable>(_ value: Value) throws {
      encoder.slot.elements?.append(try encoder.content(of: value))
    }

    func encodeNil() { encoder.slot.elements?.append(.absent) }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> { encoder.container(keyedBy: type) }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }
    func superEncoder() -> any Encoder { encoder }
  }

  /// Numbers and raw values come here: a view should have put them into words.
  private struct Unprintable: SingleValueEncodingContainer {
    var codingPath: [any CodingKey] { [] }

    func encodeNil() {}

    func encode<Value: Encodable>(_ value: Value) throws {
      throw UnprintablePart(type: "\(Value.self)")
    }
  }
}
