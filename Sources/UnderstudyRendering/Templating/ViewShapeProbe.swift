/// A decoder that has no data: it answers every question with a stand-in and writes down the question.
struct ViewShapeProbe: Decoder {
  /// What was learnt. One exploration stays on one task.
  final class Findings {
    var views: [String: [String: ViewShape.Part]] = [:]
  }

  let type: String
  let findings: Findings
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// Learns the parts of a kind of view, and of every kind inside it.
  ///
  /// - Returns: the type's name.
  static func explore(_ type: any Decodable.Type, into findings: Findings) -> String {
    let name = String(reflecting: type)
    if findings.views[name] == nil {
      findings.views[name] = [:]
      // The stand-in is thrown away. What cannot be decoded is noted as unprintable on the way.
      do { _ = try type.init(from: ViewShapeProbe(type: name, findings: findings)) } catch {
        findings.views[name, default: [:]][""] = .unprintable(name)
      }
    }
    return name
  }

  /// What kind of part a type makes.
  static func part(_ type: any Decodable.Type, _ findings: Findings) -> ViewShape.Part {
    switch type {
    case is String.Type, is Markup.Type: .text
    case is Bool.Type: .flag
    case let list as any Listing.Type: .list(part(list.element, findings))
    case let optional as any Wrapping.Type: part(optional.wrapped, findings)
    case is any View.Type: .view(explore(type, into: findings))
    default: .unprintable(String(reflecting: type))
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Questions(probe: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw UnprintablePart(type: type)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw UnprintablePart(type: type)
  }
}

/// An array, seen without its element type.
protocol Listing {
  init()
  static var element: any Decodable.Type { get }
}

extension Array: Listing where Element: Decodable {
  static var element: any Decodable.Type { Element.self }
}

/// An optional, seen without its wrapped type.
protocol Wrapping {
  static var wrapped: any Decodable.Type { get }
}

extension Optional: Wrapping where Wrapped: Decodable {
  static var wrapped: any Decodable.Type { Wrapped.self }
}

extension ViewShapeProbe {
  private struct Questions<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let probe: ViewShapeProbe
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      note(type, key)
      let standIn: Any? =
        switch type {
        case is String.Type: ""
        case is Bool.Type: false
        case is Markup.Type: Markup()
        case let list as any Listing.Type: list.init()
        default: nil
        }
      if let value = standIn as? Value { return value }
      guard type is any View.Type else { throw UnprintablePart(type: String(reflecting: type)) }
      return try type.init(
        from: ViewShapeProbe(type: String(reflecting: type), findings: probe.findings))
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) -> Value? {
      note(type, key)
      return nil
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) -> String? {
      note(type, key)
      return nil
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) -> Bool? {
      note(type, key)
      return nil
    }

    private func note(_ type: any Decodable.Type, _ key: Key) {
      let part = ViewShapeProbe.part(type, probe.findings)
      probe.findings.views[probe.type, default: [:]][key.stringValue] = part
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw UnprintablePart(type: probe.type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      throw UnprintablePart(type: probe.type)
    }

    func superDecoder() throws -> any Decoder { throw UnprintablePart(type: probe.type) }
    func superDecoder(forKey key: Key) throws -> any Decoder {
      throw UnprintablePart(type: probe.type)
    }
  }
}
