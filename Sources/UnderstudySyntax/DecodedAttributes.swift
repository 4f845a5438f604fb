/// What libxml2 says the attributes of a start tag mean, borrowed for the length of one callback.
///
/// Asked only for values that read differently from what is written, which are few.
struct DecodedAttributes {
  /// Two for each declaration: prefix (`nil` for the default) and name, both ended by a zero byte.
  let namespaces: UnsafeBufferPointer<UnsafePointer<UInt8>?>
  /// Five for each attribute: local name, prefix, namespace, and where the value begins and ends.
  let attributes: UnsafeBufferPointer<UnsafePointer<UInt8>?>

  /// How many namespaces the tag declares.
  var namespaceCount: Int { namespaces.count / 2 }

  /// The value of the attribute with a name, as written with its prefix; `nil` if there is none.
  func value(named name: String) -> UnsafeBufferPointer<UInt8>? {
    for index in stride(from: 0, to: attributes.count, by: 5)
    where isName(name, prefix: attributes[index + 1], local: attributes[index]) {
      guard let start = attributes[index + 3], let end = attributes[index + 4] else { return nil }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    for index in stride(from: 0, to: namespaces.count, by: 2)
    where isDeclaration(name, of: namespaces[index]) {
      guard let start = namespaces[index + 1] else { return nil }
      return UnsafeBufferPointer(start: start, count: String(cString: start).utf8.count)
    }
    return nil
  }

  private func isName(
    _ name: String, prefix: UnsafePointer<UInt8>?, local: UnsafePointer<UInt8>?
  ) -> Bool {
    guard let local else { return false }
    guard let prefix else { return name == String(cString: local) }
    return name == "\(String(cString: prefix)):\(String(cString: local))"
  }

  private func isDeclaration(_ name: String, of prefix: UnsafePointer<UInt8>?) -> Bool {
    guard let prefix else { return name == "xmlns" }
    return name == "xmlns:\(String(cString: prefix))"
  }
}
