import Foundation

/// Whether the data files of a site are JSON.
enum DataForm {
  /// A sentence for each file that is not.
  static func faults(in files: [String: Data]) -> [String] {
    files.filter { $0.key.hasSuffix(".json") }.sorted { $0.key < $1.key }
      .compactMap { path, bytes in
        do {
          _ = try JSONSerialization.jsonObject(with: bytes, options: .fragmentsAllowed)
          return nil
        } catch {
          return "\(path) is no JSON: \(error)"
        }
      }
  }
}
