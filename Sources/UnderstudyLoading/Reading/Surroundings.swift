/// What a file is read among: the files that links may name, and the zones met so far.
struct Surroundings {
  /// The files below `files/`.
  let attachments: Set<String>
  let zones: ZoneTables
}
