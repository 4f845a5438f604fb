import UnderstudyModel

/// `<room>`: a room that one gathering uses at a time.
enum RoomElement: TopLevelElement {
  static let id = AttributeKey.id(of: Room.self, right: "loft")
  static let name = AttributeKey.text("name", "What people call it.", .required, right: "The loft")
  static let site = AttributeKey.reference(
    "site", to: Site.self, "Where it is.", right: "mill")
  static let capacity = AttributeKey.number(
    "capacity", 1...100_000, "How many people fit, hosts included. Without it: no limit.")

  static let declaration = ElementDeclaration(
    "room", plural: "rooms", "A room that one gathering uses at a time.",
    attributes: [id, name, site, capacity],
    right: "<room id=\"loft\" name=\"The loft\" site=\"mill\" capacity=\"10\"/>",
    wrong: WrongSample(
      "<room id=\"loft\" name=\"The loft\" capacity=\"‹ten›\"/>", .malformedValue))

  static func decode(_ reader: ElementReader) -> Room? {
    let id = reader[id]
    var room = Room(id ?? "", name: reader[name] ?? id?.rawValue ?? "", declared: reader.declared)
    room.site = reader[site]
    room.capacity = reader[capacity]
    return id == nil ? nil : room
  }

  static func add(_ value: Room, to parts: inout LoadedParts) { parts.rooms.append(value) }
}
