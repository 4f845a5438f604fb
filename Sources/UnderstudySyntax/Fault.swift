/// Something wrong with a file, before it is put into words.
struct Fault {
  /// What is wrong. A name in brackets is the one that libxml2 gives.
  enum Kind {
    // The document as a whole.
    case noElement, afterRoot, fileEnds, doctype
    case mismatch(OpenTags.Mismatch, endTag: Range<Int>)
    case neverClosed(OpenTag, outer: [OpenTag])

    // A tag, or an attribute in it.
    case unquotedValue, endlessValue, bracketInValue, missingSpace, missingName, unfinishedTag
    case missingValue(String)
    case repeatedAttribute(String)

    // What begins with an ampersand.
    case unfinishedReference, characterReference
    case unknownEntity(String)

    // Comments, CDATA sections, processing instructions, the XML declaration.
    case endlessComment, hyphensInComment, endlessCDATA, cdataEndInText
    case endlessInstruction, namelessInstruction, misplacedDeclaration, declaration
    case version(String)

    // Prefixes.
    case undeclaredPrefix(String)
    case colons(String)

    case limit(Limit)
    /// Anything else, in libxml2's own words.
    case other(String)
  }

  /// A limit that a file went past, with the number it allows.
  enum Limit: Equatable {
    case depth(Int), elements(Int), value(Int), text(Int), name(Int), namespaces(Int), faults(Int)
  }

  var kind: Kind
  /// How far reading had come, as an offset into the file; for what our own checks found, where it
  /// stands.
  var offset: Int
  var isWarning = false
}

extension SyntaxLimits {
  /// The first limit that a start tag goes past, and where.
  ///
  /// `depth`, `elements` and `namespaces` count what there is with this tag.
  func firstExceeded(
    by tag: StartTag, depth: Int, elements: Int, namespaces: Int
  ) -> (Fault.Limit, Int)? {
    let place = tag.name.lowerBound
    if depth > self.depth { return (.depth(self.depth), place) }
    if elements > self.elements { return (.elements(self.elements), place) }
    if namespaces > self.namespaces { return (.namespaces(self.namespaces), place) }
    if tag.name.count > nameBytes { return (.name(nameBytes), place) }
    for part in tag.parts {
      if part.name.count > nameBytes { return (.name(nameBytes), part.name.lowerBound) }
      if part.value.count > valueBytes { return (.value(valueBytes), part.name.lowerBound) }
    }
    return nil
  }
}
