import UnderstudyDiagnostics
import UnderstudyModel

struct RoomTooSmall: Check {
  static let id: Diagnostic.ID = "room-too-small"
  static let severity = Severity.warning
  static let question = "Do all who come to a workshop fit into its room?"

  static let wrong = [
    """
    <room id="loft" name="The loft" capacity="8"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <workshop id="mend-it" title="Mend a hand-over" facilitator="@manager" capacity="8" room="‹loft›"/>
      </phase>
    </curriculum>
    """
  ]

  static let right = [
    """
    <room id="loft" name="The loft" capacity="8"/><room id="hall" name="The hall"/>
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <workshop id="mend-it" title="Mend a hand-over" facilitator="@manager" capacity="7" room="loft"/>
        <workshop id="talk" title="Talk" facilitator="@manager" capacity="70" room="hall"/>
      </phase>
    </curriculum>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.items.map(\.item).compactMap { item in
      guard case .workshop(let workshop) = item.content, let trainees = workshop.capacity,
        let reference = item.room, let room = organisation[reference.id],
        let places = room.capacity, trainees + 1 > places
      else { return nil }
      return Diagnostic(
        Self.id, Self.severity, tooSmall(room.name, places, trainees), at: reference.range,
        notes: [.init(itsRoom, at: room.declared.range)])
    }
  }
}

private func tooSmall(_ room: String, _ places: Int, _ trainees: Int) -> String {
  "'\(room)' has room for \(places), but \(counted(trainees, "trainee", "trainees")) "
    + "and a facilitator may come"
}
private let itsRoom = "the room"
