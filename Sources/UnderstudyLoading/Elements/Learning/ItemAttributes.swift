import UnderstudyModel

/// What every item of a curriculum takes, whatever its kind.
enum ItemAttributes {
  static let id = AttributeKey.id(of: Item.self, right: "see-picking")
  static let title = AttributeKey.text(
    "title", "What is to be done.", .required, right: "Walk one order through picking")
  static let due = AttributeKey.offset(
    "due", "By the end of which day. Without it: the phase's `to`, else the enrolment's `due`.",
    right: "4d")
  static let dueText = AttributeKey.text(
    "due-text", "By when, in words, where no day is honest.", right: "Before your first call")
  static let after = AttributeKey.references(
    "after", to: Item.self, "Items that must be done before.", right: "badge")
  static let owner = AttributeKey.owners(
    "owner", "Who does it, or sees that it is done. Without it: the trainee.",
    right: "service-desk-agent")
  static let optional = AttributeKey.flag("optional", "Whether it may be left out.")
  static let evidence = AttributeKey.choice(
    "evidence", of: Item.Evidence.self, "a kind of evidence",
    "What to hand in to show that it is done.")
  static let signOff = AttributeKey.owners(
    "sign-off", "Who says that it is done to standard.", right: "@host")
  static let renew = AttributeKey.renewal(
    "renew", "After what time it is due again.")
  static let weight = AttributeKey.number(
    "weight", 0...1_000_000, "How important it is: larger is more.", .usually("1"))
  static let place = AttributeKey.text("place", "Where, in words.", right: "The canteen")
  static let room = AttributeKey.reference("room", to: Room.self, "In which room.", right: "loft")
  static let goal = AttributeKey.reference(
    "goal", to: Goal.self, "The goal that it carries.", right: "on-time")

  static let all: [any DeclaredAttribute] =
    [
      id, title, due, dueText, after, owner, optional, evidence, signOff, renew, weight, place,
      room, goal,
    ] + ConditionAttributes.all
}

extension ElementReader {
  /// An item of this kind with everything that all items take; `nil` where it has no name to be
  /// called by.
  func item(_ content: Item.Content?) -> Item? {
    let id = self[ItemAttributes.id]
    var item = Item(
      id ?? "", title: self[ItemAttributes.title] ?? id?.rawValue ?? "", content ?? .reflection,
      declared: declared)
    item.due = self[ItemAttributes.due]
    item.dueText = self[ItemAttributes.dueText]
    item.after = self[ItemAttributes.after] ?? []
    item.owners = self[ItemAttributes.owner] ?? []
    item.isOptional = self[ItemAttributes.optional] ?? false
    item.evidence = self[ItemAttributes.evidence]
    item.signOff = self[ItemAttributes.signOff] ?? []
    item.renewal = self[ItemAttributes.renew]
    item.weight = self[ItemAttributes.weight] ?? 1
    item.place = self[ItemAttributes.place]
    item.room = self[ItemAttributes.room]
    item.goal = self[ItemAttributes.goal]
    item.condition = condition
    item.about = prose
    return id == nil || content == nil ? nil : item
  }
}
