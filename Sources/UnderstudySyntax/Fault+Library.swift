private import CLibXML2

extension Fault.Kind {
  /// What one of libxml2's error numbers means; `nil` for what our own checks tell better.
  ///
  /// - Parameters:
  ///   - code: a value of `xmlParserErrors`.
  ///   - message: libxml2's words.
  ///   - name: the name that plays a part, where there is one.
  init?(libraryCode code: Int32, message: String, name: String?) {
    let name = name ?? ""
    switch xmlParserErrors(rawValue: .init(code)) {
    case XML_ERR_DOCUMENT_EMPTY: self = .noElement
    case XML_ERR_DOCUMENT_END: self = .afterRoot
    case XML_ERR_TAG_NOT_FINISHED: self = .fileEnds
    case XML_ERR_TAG_NAME_MISMATCH: return nil

    case XML_ERR_ATTRIBUTE_NOT_STARTED: self = .unquotedValue
    case XML_ERR_ATTRIBUTE_NOT_FINISHED: self = .endlessValue
    case XML_ERR_LT_IN_ATTRIBUTE: self = .bracketInValue
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: self = .missingValue(name)
    case XML_ERR_ATTRIBUTE_REDEFINED: self = .repeatedAttribute(name)
    case XML_ERR_SPACE_REQUIRED: self = .missingSpace
    case XML_ERR_NAME_REQUIRED: self = .missingName
    case XML_ERR_GT_REQUIRED: self = .unfinishedTag

    case XML_ERR_ENTITYREF_SEMICOL_MISSING: self = .unfinishedReference
    case XML_ERR_UNDECLARED_ENTITY: self = .unknownEntity(name)
    case XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF,
      XML_ERR_INVALID_CHAR:
      self = .characterReference

    case XML_ERR_COMMENT_NOT_FINISHED: self = .endlessComment
    case XML_ERR_HYPHEN_IN_COMMENT: self = .hyphensInComment
    case XML_ERR_CDATA_NOT_FINISHED: self = .endlessCDATA
    case XML_ERR_MISPLACED_CDATA_END: self = .cdataEndInText
    case XML_ERR_PI_NOT_FINISHED: self = .endlessInstruction
    case XML_ERR_PI_NOT_STARTED: self = .namelessInstruction
    case XML_ERR_RESERVED_XML_NAME: self = .misplacedDeclaration
    case XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_STANDALONE_VALUE,
      XML_ERR_STRING_NOT_STARTED, XML_ERR_STRING_NOT_CLOSED, XML_ERR_VERSION_MISSING,
      XML_ERR_EQUAL_REQUIRED, XML_ERR_ENCODING_NAME:
      self = .declaration
    case XML_ERR_UNKNOWN_VERSION, XML_WAR_UNKNOWN_VERSION: self = .version(name)

    case XML_NS_ERR_UNDEFINED_NAMESPACE: self = .undeclaredPrefix(name)
    case XML_NS_ERR_QNAME: self = .colons(name)
    default: self = .other(message)
    }
  }
}
