/// Where content comes from: what files there are, and what they hold.
///
/// Two closures, so that a test keeps a whole organisation in memory. Paths lie below the content
/// folder, with `/` between their parts, and are the same wherever the folder stands.
package struct ContentSource: Sendable {
  /// What there is to read.
  package struct Listing: Hashable, Sendable {
    /// A file that may be read.
    package struct File: Hashable, Sendable {
      package var path: String
      /// The size in bytes.
      package var byteCount: Int

      package init(path: String, byteCount: Int) {
        self.path = path
        self.byteCount = byteCount
      }
    }

    /// In order of their paths, compared byte by byte.
    package var files: [File]
    /// Links that are not followed because they lead out of the folder, in order of their paths.
    package var leavingLinks: [String]

    package init(files: [File], leavingLinks: [String] = []) {
      self.files = files.sorted { comesBefore($0.path, $1.path) }
      self.leavingLinks = leavingLinks.sorted(by: comesBefore)
    }
  }

  private let listFiles: @Sendable () throws(LoadFailure) -> Listing
  private let readFile: @Sendable (_ path: String) throws(LoadFailure) -> [UInt8]

  /// Makes a source of two closures.
  ///
  /// - Parameters:
  ///   - list: what files there are.
  ///   - read: the bytes of one of the files that `list` names.
  package init(
    list: @escaping @Sendable () throws(LoadFailure) -> Listing,
    read: @escaping @Sendable (_ path: String) throws(LoadFailure) -> [UInt8]
  ) {
    listFiles = list
    readFile = read
  }

  /// What files there are now.
  package func listing() throws(LoadFailure) -> Listing { try listFiles() }

  /// The bytes of a file of the listing.
  package func bytes(of path: String) throws(LoadFailure) -> [UInt8] { try readFile(path) }
}

/// Whether one path stands before another, byte by byte: the same on every machine and in every
/// language.
func comesBefore(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
