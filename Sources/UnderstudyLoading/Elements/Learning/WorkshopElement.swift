import UnderstudyModel

/// `<workshop>`: a gathering of several trainees.
enum WorkshopElement: DeclaredElement {
  static let facilitator = AttributeKey.facilitator(
    "facilitator", "Who leads it: a role, or people told by relation or name.", .required)
  static let capacity = AttributeKey.number(
    "capacity", 1...100_000, "How many trainees at once. Without it: as many as the room takes.")

  static let declaration = ElementDeclaration(
    "workshop", "A gathering of several trainees with one facilitator.",
    attributes: ItemAttributes.all + [facilitator, capacity] + BookingAttributes.common
      + [BookingAttributes.distinctHosts],
    content: .prose, children: [.one("objective"), .one("bring")],
    right: """
      <workshop id="mend-it" title="Mend a broken hand-over" facilitator="operations-lead" \
      duration="2h" capacity="8" room="loft"/>
      """,
    wrong: WrongSample(
      "<‹workshop› id=\"mend-it\" title=\"Mend a broken hand-over\" duration=\"2h\"/>",
      .missingAttribute))

  static func decode(_ reader: ElementReader) -> Item? {
    let host = reader[facilitator]
    var workshop = Workshop(facilitator: host ?? .named([]))
    workshop.capacity = reader[capacity]
    workshop.booking = reader.booking
    workshop.booking.hasDistinctHosts = reader[BookingAttributes.distinctHosts] ?? false
    workshop.objective = reader.prose(in: .objective)
    workshop.bring = reader.prose(in: .bring)
    return reader.item(host == nil ? nil : .workshop(workshop))
  }
}
