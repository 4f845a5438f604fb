import Foundation
import Testing

/// A JSON document as somebody else's parser reads it; fails unless it is an object.
func readJSON(_ text: String) throws -> [String: Any] {
  let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  return try #require(value as? [String: Any])
}
