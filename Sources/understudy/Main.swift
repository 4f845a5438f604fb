/// Placeholder.
@main struct Understudy { static func main() {} }
