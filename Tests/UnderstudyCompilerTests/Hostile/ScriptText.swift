import Foundation

/// Whether what stands inside `<script>` ends where it seems to.
enum ScriptText {
  /// A sentence for each script with text that makes a parser lose its end.
  static func faults(in files: [String: Data]) -> [String] {
    files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }.flatMap { path, bytes in
      let page = String(decoding: bytes, as: UTF8.self)
      return page.components(separatedBy: "<script").dropFirst().compactMap { rest -> String? in
        let text = rest.components(separatedBy: "</script").first ?? ""
        return text.contains("<!--") ? "\(path): a script holds '<!--'" : nil
      }
    }
  }
}
