private import CLibXML2

/// Runs libxml2 over a file that passed every check of its bytes, and tells a listener what it meets.
///
/// The context lives inside this one call, so calls in other threads never meet it. Returns whether
/// libxml2 found the file well-formed: the last word, whatever the listener makes of the faults.
func parse(_ source: SourceFile, telling listener: DocumentListener) -> Bool {
  _ = parserIsReady
  // Two pointers are lent to C. The one to the bytes is valid inside this closure, which also frees
  // the context that may read them. The one to the listener is used by the callbacks, which run only
  // inside xmlParseDocument; the listener outlives the context, so they may borrow it uncounted.
  return withExtendedLifetime(listener) {
    source.bytes.withUnsafeBufferPointer { bytes in
      let created = bytes.withMemoryRebound(to: CChar.self) {
        xmlCreateMemoryParserCtxt($0.baseAddress, Int32($0.count))
      }
      guard let context = created else { return false }
      defer { xmlFreeParserCtxt(context) }
      context.pointee.sax.pointee = callbacks()
      context.pointee.userData = Unmanaged.passUnretained(listener).toOpaque()
      xmlCtxtUseOptions(context, options)
      listener.whereNow = { Int(xmlByteConsumed(context)) }
      listener.halt = { xmlStopParser(context) }
      xmlParseDocument(context)
      // The two closures hold the context; they go before it does.
      listener.whereNow = { 0 }
      listener.halt = {}
      return context.pointee.wellFormed != 0 && context.pointee.nsWellFormed != 0
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
  sax.internalSubset = { data, _, _, _ in listener(at: data)?.doctype() }
  sax.startElementNs = { data, _, _, _, namespaceCount, namespaces, count, _, attributes in
    listener(at: data)?.startElement(
      DecodedAttributes(
        namespaces: UnsafeBufferPointer(start: namespaces, count: Int(namespaceCount) * 2),
        attributes: UnsafeBufferPointer(start: attributes, count: Int(count) * 5)))
  }
  sax.endElementNs = { data, _, _, _ in listener(at: data)?.endElement() }
  sax.characters = { data, bytes, count in
    listener(at: data)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
  sax.ignorableWhitespace = sax.characters
  sax.cdataBlock = sax.characters
  sax.serror = { data, error in
    guard let error = error?.pointee,
      let kind = Fault.Kind(
        libraryCode: error.code, message: error.message.map { String(cString: $0) } ?? "",
        name: error.str1.map { String(cString: $0) })
    else { return }
    listener(at: data)?.fault(kind, isWarning: error.level == XML_ERR_WARNING)
  }
  return sax
}

/// The listener that ``parse(_:telling:)`` handed to libxml2, borrowed for one callback.
private func listener(at data: UnsafeMutableRawPointer?) -> DocumentListener? {
  data.map { Unmanaged<DocumentListener>.fromOpaque($0).takeUnretainedValue() }
}
