"""A plain CP-SAT model of job shops, open shops and flexible shops, as textbooks give it.

usage: shop_model.py SHOP.json --time SECONDS --workers COUNT
Prints the operations as [job, place, machine, start, end]; one line of JSON about the run on stderr.
"""
import argparse
import json
import sys

from ortools.sat.python import cp_model


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("shop")
    parser.add_argument("--time", type=float, default=10)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    with open(options.shop, encoding="utf-8") as file:
        shop = json.load(file)
    horizon = sum(length for job in shop["jobs"] for length, _ in job)
    model = cp_model.CpModel()
    makespan = model.new_int_var(0, horizon, "makespan")
    machines, operations = {}, []
    for job, steps in enumerate(shop["jobs"]):
        mine = []
        for place, (length, able) in enumerate(steps):
            if not length:
                continue
            start = model.new_int_var(0, horizon - length, "")
            mine.append((model.new_fixed_size_interval_var(start, length, ""), start, start + length))
            model.add(makespan >= start + length)
            taken = {}
            for machine in sorted(set(able)):
                taken[machine] = model.new_bool_var("")
                part = model.new_optional_fixed_size_interval_var(start, length, taken[machine], "")
                machines.setdefault(machine, []).append(part)
            model.add_exactly_one(taken.values())
            operations.append((job, place, taken, start, length))
        if shop["ordered"]:
            for before, after in zip(mine, mine[1:]):
                model.add(before[2] <= after[1])
        else:
            model.add_no_overlap([interval for interval, _, _ in mine])
    for parts in machines.values():
        model.add_no_overlap(parts)
    model.minimize(makespan)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = options.time
    solver.parameters.num_workers = options.workers
    status = solver.solve(model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    told = {"status": solver.status_name(status), "objective": int(solver.objective_value) if found else None,
            "bound": int(solver.best_objective_bound)}
    print(json.dumps(told), file=sys.stderr)
    plan = []
    if found:
        for job, place, taken, start, length in operations:
            machine = next(m for m, chosen in taken.items() if solver.value(chosen))
            plan.append([job, place, machine, solver.value(start), solver.value(start) + length])
    json.dump(plan, sys.stdout)


if __name__ == "__main__":
    main()
