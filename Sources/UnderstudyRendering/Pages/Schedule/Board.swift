import UnderstudyModel

/// A rotation calendar: people down, days across, mornings over afternoons.
struct Board: View {
  struct Week: View {
    var title: String
    /// How many columns it takes, the one of limits included.
    var columns: String
  }

  struct Column: View {
    var label: String
    var isToday: Bool
    var startsWeek: Bool
    /// The column that says how much of a week's limit is used.
    var isLoad: Bool
  }

  struct Bar: View {
    var colour: String
    var code: String
    var name: String
    var href: String
    /// The whole visit in words.
    var words: String
    var isLate: Bool
  }

  struct Cell: View {
    var isLoad = false
    var isFull = false
    var isOff = false
    var isDay = false
    var startsWeek = false
    var text = ""
    /// How many columns and rows it takes; empty for one.
    var columns = ""
    var rows = ""
    /// Visits that take both halves of the day, and those of either half.
    var allDay: [Bar] = []
    var morning: [Bar] = []
    var afternoon: [Bar] = []
    var hasAllDay = false
    var hasHalves = false
  }

  struct Row: View {
    var name: Markup
    var about: String
    var cells: [Cell]
  }

  var id: String
  /// Whether it is the one that shows first where a script can switch.
  var isFirst: Bool
  var label: String
  var caption: String
  var who: String
  /// For each week how many day columns it has.
  var groups: [String]
  var weeks: [Week]
  var columns: [Column]
  var rows: [Row]
}
