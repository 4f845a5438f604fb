private import CLibXML2

/// Runs libxml2 over a file that passed every check of its bytes, and tells a builder what it meets.
///
/// The context lives inside this one call, so calls in other threads never meet it.
func parse(_ source: SourceFile, into builder: TreeBuilder) {
  _ = parserIsReady
  // The pointer to the bytes is used inside this closure only: libxml2 copies them while it makes
  // the context. The pointer to the builder is handed to the callbacks, which run only inside
  // xmlParseDocument; the builder is kept alive until the context is freed, so the callbacks may
  // borrow it without counting.
  withExtendedLifetime(builder) {
    source.bytes.withUnsafeBytes { whole in
      let text = UnsafeRawBufferPointer(rebasing: whole[source.start...])
      guard
        let context = xmlCreateMemoryParserCtxt(
          text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count))
      else { return builder.cannotStart() }
      defer { xmlFreeParserCtxt(context) }
      context.pointee.sax.pointee = callbacks()
      context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      xmlCtxtUseOptions(context, options)
      builder.whereNow = { source.start + Int(xmlByteConsumed(context)) }
      builder.halt = { xmlStopParser(context) }
      xmlParseDocument(context)
      // The two closures hold the context; they go before it does.
      builder.whereNow = { source.start }
      builder.halt = {}
    }
  }
}

/// libxml2 wants to be set up once in a process, before the first thread uses it.
private let parserIsReady: Void = xmlInitParser()

/// Resolve `&amp;` and its kin (nothing else can be declared), never reach for the network, keep
/// reporting after a fault, and leave the encoding to us.
private let options = Int32(
  XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue
    | XML_PARSE_IGNORE_ENC.rawValue)

/// Every callback that we do not name stays empty: no entity is looked up, no file is resolved.
private func callbacks() -> xmlSAXHandler {
  var sax = xmlSAXHandler()
  sax.initialized = UInt32(XML_SAX2_MAGIC)
  sax.internalSubset = {
    builder(at: $0)?.doctype(); _ = ($1, $2, $3)
  }
  sax.startElementNs = { data, _, _, _, namespaceCount, namespaces, count, _, attributes in
    builder(at: data)?.start(
      DecodedAttributes(
        namespaces: UnsafeBufferPointer(start: namespaces, count: Int(namespaceCount) * 2),
        attributes: UnsafeBufferPointer(start: attributes, count: Int(count) * 5)))
  }
  sax.endElementNs = { data, _, _, _ in builder(at: data)?.end() }
  sax.characters = { data, bytes, count in
    builder(at: data)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
  sax.ignorableWhitespace = sax.characters
  sax.cdataBlock = sax.characters
  sax.serror = { data, error in
    guard let error else { return }
    builder(at: data)?.fault(
      domain: error.pointee.domain, code: error.pointee.code,
      isWarning: error.pointee.level == XML_ERR_WARNING,
      message: error.pointee.message.map { String(cString: $0) } ?? "",
      name: error.pointee.str1.map { String(cString: $0) })
  }
  return sax
}

/// The builder that ``parse(_:into:)`` handed to libxml2, borrowed for one callback.
private func builder(at data: UnsafeMutableRawPointer?) -> TreeBuilder? {
  data.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
}
