import ArgumentParser
import UnderstudyCompiler

/// How hard to look for a plan, and how to stop looking.
struct EffortOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How hard to try, in steps; the same number gives the same plan on every machine.",
      discussion: "Without it: by the size of the content.", valueName: "steps"))
  var effort: Int?

  @Option(
    help: ArgumentHelp(
      "As a convenience: how many seconds to try. Two runs may then give different plans.",
      valueName: "seconds"))
  var seconds: Double?

  @Option(
    help: ArgumentHelp(
      "How many threads may search at a time. The plan is the same with any number.",
      discussion: "Without it: as many as the machine has.", valueName: "threads"))
  var threads: Int?

  func validate() throws {
    if let effort, effort < 0 { throw ValidationError("--effort counts steps, from 0") }
    if let seconds, !(seconds >= 0 && seconds <= 1_000_000) {
      throw ValidationError("--seconds is a number of seconds, from 0 to 1000000")
    }
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads is a number from 1 to 1024")
    }
  }

  /// Runs something that plans. Meanwhile Ctrl-C stops the search and keeps its best plan, and a
  /// person at a terminal sees how far it is.
  func whilePlanning(
    _ content: CompileOptions, isTalkative: Bool,
    _ work: (PlanOptions) throws(CompilerFailure) -> PlanReport
  ) throws(CompilerFailure) -> PlanReport {
    var options = PlanOptions(content)
    options.steps = effort
    options.seconds = seconds
    options.threads = threads
    let interruption = Interruption()
    defer { interruption.end() }
    options.watch.shouldStop = { interruption.hasCome }
    let talk = isTalkative && Terminal.isForPeople ? PlanningTalk() : nil
    if let talk {
      Terminal.progress("planning … (Ctrl-C keeps the best plan so far)")
      options.watch.progress = { talk.hear($0) }
    }
    defer {
      if let talk {
        Terminal.endProgress()
        Terminal.say(talk.summary)
      }
    }
    return try work(options)
  }
}
