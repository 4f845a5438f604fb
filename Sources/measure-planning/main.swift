import Foundation
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

// Prints how soon there is a first plan for one folder of content: the microseconds from the content,
// read, to what is asked for; those from there to a plan, each the median of some runs in real time; and
// what that plan comes to, level by level. Only content of nothing but plain requests can be timed.
// usage: measure-planning FOLDER TODAY [RUNS [THREADS]]        Scripts/bench-planner calls it

/// Says on standard error why nothing can be measured, and ends with an exit code.
func stop(_ why: String, _ code: Int32) -> Never {
  FileHandle.standardError.write(Data("\(why)\n".utf8))
  exit(code)
}

/// The median of some times, in microseconds.
func median(_ times: [Duration]) -> Int64 {
  let (seconds, fraction) = times.sorted()[times.count / 2].components
  return seconds * 1_000_000 + fraction / 1_000_000_000_000
}

let arguments = Array(CommandLine.arguments.dropFirst())
let numbers = arguments.dropFirst(2).map { Int($0) ?? 0 }
guard (2...4).contains(arguments.count), let today = Day(parsing: arguments[1]),
  numbers.allSatisfy({ $0 > 0 })
else { stop("usage: measure-planning FOLDER TODAY [RUNS [THREADS]]", 2) }
do {
  let content = try loadOrganisation(from: .folder(arguments[0], output: nil))
  guard !content.diagnostics.contains(where: { $0.severity == .error }) else {
    stop("the content of \(arguments[0]) has faults; ask understudy check", 3)
  }
  var plans: [FirstPlan] = []
  for _ in 0..<(numbers.first ?? 5) {
    let plan = await FirstPlan(
      of: content.value, today: today, threads: numbers.dropFirst().first)
    guard let plan else { stop("nobody was told of a plan of \(arguments[0])", 3) }
    plans.append(plan)
  }
  print("asking \(median(plans.map(\.asking)))")
  print("planning \(median(plans.map(\.planning)))")
  print("value \(plans[0].values.map(String.init).joined(separator: " "))")
} catch {
  stop("\(error)", 3)
}
