/// Who can do a role, best first.
struct CoverPanel: View {
  struct Entry: View {
    /// `l1` to `l4`, the mark of the style sheet.
    var mark: String
    var level: String
    var who: Markup
    var note: Markup
  }

  var lead: String
  var entries: [Entry]
}
