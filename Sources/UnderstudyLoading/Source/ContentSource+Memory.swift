extension ContentSource {
  /// Content in memory, by path below the imagined folder.
  ///
  /// Hidden files and folders are left out, as on disk.
  package static func memory(_ files: [String: String]) -> ContentSource {
    .memory(files.mapValues { Array($0.utf8) })
  }

  /// Content in memory as bytes, for files that are no text.
  package static func memory(_ files: [String: [UInt8]]) -> ContentSource {
    let shown = files.filter { !$0.key.split(separator: "/").contains { $0.hasPrefix(".") } }
    return ContentSource {
      Listing(files: shown.map { .init(path: $0.key, byteCount: $0.value.count) })
    } read: { (path) throws(LoadFailure) in
      guard let bytes = shown[path] else {
        throw LoadFailure(path: path, reason: "there is no such file")
      }
      return bytes
    }
  }
}
