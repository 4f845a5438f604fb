#!/usr/bin/env python3
"""Judges how good a plan is proved to be, without trust in the planner.

usage: check-certificate.py PROBLEM PLAN CERTIFICATE
       the three files that `understudy plan --certificate FOLDER` writes; PLAN may be a site's data/schedule.json

Recomputes from the problem that the plan keeps who may when with whom, one thing at a time, order and limits; every
value of the aims; and every bound, from the prices or the person that the certificate names. One line a level.
Exit status: 0 accepted, 1 refused (with the reason), 2 cannot be read.
"""
import heapq, json, sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from datetime import datetime
from itertools import count

INFINITE = float("inf")
class Refused(Exception): """The certificate does not prove what it says."""
def demand(holds, why):
    if not holds:
        raise Refused(why)

def natural(*numbers):
    demand(all(type(n) is int and n >= 0 for n in numbers), "a price or a count is not a whole number from 0 on")

def steps(pairs):
    """A function of a place, from pairs: the place from which on it has a value, and the value."""
    places = [p for p, _ in pairs]
    return lambda place: pairs[bisect_right(places, place) - 1][1]

def bits(runs):
    return {p for first, length in zip(runs[::2], runs[1::2]) for p in range(first, first + length)}

class Problem:
    def __init__(self, data):
        demand(data["format"] == "understudy-problem/1", "the problem is not of a kind that this program knows")
        self.data, self.requests, self.hosts, self.trainees = data, data["requests"], data["hosts"], data["trainees"]
        self.all, self.size, self.origin, self.opening = data["all"], data["slotMinutes"], data["origin"], data["opening"]
        self.slot_of, place = {}, 0
        for slot, length in data["line"]:  # one number is left out between stretches that do not touch
            self.slot_of.update((place + offset, slot + offset) for offset in range(length))
            place += length + 1
        self.place_of, self.count = {slot: p for p, slot in self.slot_of.items()}, place
        self.day, self.week, self.position = steps(data["days"]), steps(data["weeks"]), steps(data["positions"])
        self.starts, self.run = bits(data["starts"]), []  # for each row and place, how many neighbours from it on are set
        for row, run in ((bits(row), [0] * (place + 1)) for row in data["rows"]):
            for p in range(place - 1, -1, -1):
                run[p] = run[p + 1] + 1 if p in row else 0
            self.run.append(run)
        self.aim_day = lambda end: max(0, self.position(end - 1) - data["before"])
        self.end_slot = lambda end: max(0, self.slot_of[end - 1] + 1 - self.opening)
        self.late = lambda r, end: 0 if r["due"] is None else max(0, self.position(end - 1) - r["due"])
        self.standing_end, self.host_of_person = data["spent"]["end"], {h["person"]: k for k, h in enumerate(self.hosts)}
        self.places, self.start, self.end, open_, ready = {}, {}, {}, dict(enumerate(self.requests)), True
        while ready:  # what waits for itself in a circle is never ready
            ready = [k for k, r in open_.items() if not any(q in open_ for q in r["after"])]
            for k in ready:
                self.find_earliest(k, open_.pop(k))

    def find_earliest(self, k, r):
        """Where a request could start: after all it waits for, on the trainee's own calendar, with somebody."""
        after = [self.end.get(q) for q in r["after"]]
        if None in after:
            return
        first, trainee, n = max([r["opens"]] + after), self.trainees[r["trainee"]], r["slots"]
        rows, limit, ends = {row for _, row, _ in r["options"]}, trainee["perDay"], [end for latest, end in r.get("visits", []) if latest >= first]
        if ends:
            self.start[k], self.end[k] = first, min(ends)
        self.places[k] = [] if "visits" in r else [p for p in range(max(0, first), self.count) if p in self.starts
                          and self.run[trainee["row"]][p] >= n and any(self.run[row][p] >= n for row in rows)
                          and (limit is None or n <= limit or self.day(p) != self.day(p + n - 1))]
        if self.places[k]:
            self.start[k], self.end[k] = self.places[k][0], self.places[k][0] + n

def plan_of(problem, data):
    names = {(r["trainee"], r["item"], r["time"]): k for k, r in enumerate(problem.all)}
    minutes = lambda text: int(datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()) // 60
    visits = []
    for v in data["data"]:
        start, end, key = minutes(v["startUTC"]), minutes(v["endUTC"]), (v["trainee"], v["item"], v.get("time") or 1)
        slots = range((start - problem.origin) // problem.size, -((problem.origin - end) // problem.size))
        visits.append({"request": names.get(key), "key": key + (v.get("part") or 1,), "host": v["host"], "start": start, "end": end,
                       "slots": slots, "places": [problem.place_of[s] for s in slots if s in problem.place_of]})
    return visits

def check_rules(problem, visits):
    """That visits in one stretch keep what the problem tells of the rules."""
    people, relaxed = problem.data["people"], {r["number"]: r for r in problem.requests}
    busy, hosting, per_day, per_week, ends, begins = set(), defaultdict(float), defaultdict(int), defaultdict(int), {}, {}
    for v in visits:
        number, r, name = v["request"], relaxed.get(v["request"]), ", ".join(map(str, v["key"][:2]))
        ends[number], begins[number] = max(v["end"], ends.get(number, v["end"])), min(v["start"], begins.get(number, v["start"]))
        if r is None or "visits" in r:
            continue
        trainee, n, place = problem.trainees[r["trainee"]], r["slots"], (v["places"] or [-1])[0]
        demand(len(v["places"]) == n == len(v["slots"]) and number not in busy, f"{name}: not what is asked for")
        demand(place in problem.starts and place >= r["opens"], f"{name}: may not start then")
        demand(problem.run[trainee["row"]][place] >= n, f"{name}: the trainee is not free then")
        option = [o for o in r["options"] if people[problem.hosts[o[0]]["person"]] == v["host"]]
        demand(option and problem.run[option[0][1]][place] >= n, f"{name}: {v['host']} may not host it then")
        demand(not any((trainee["person"], p) in busy for p in v["places"]), f"{name}: the trainee does two things at once")
        busy.update([number] + [(trainee["person"], p) for p in v["places"]])
        for p in v["places"]:
            hosting[option[0][0], p] += 1 / option[0][2] if option[0][2] else 0
            per_day[r["trainee"], problem.day(p)] += 1
            per_week[option[0][0], problem.week(p)] += 1
    demand(all(used < 1 + 1e-9 and (problem.hosts[h]["person"], p) not in busy for (h, p), used in hosting.items()), "a host has too many at once")
    demand(all(u <= (INFINITE if problem.trainees[t]["perDay"] is None else problem.trainees[t]["perDay"]) for (t, _), u in per_day.items())
           and all(problem.hosts[h]["left"][w] is None or u <= problem.hosts[h]["left"][w] for (h, w), u in per_week.items()),
           "somebody learns too long in a day, or hosts too long in a week")
    for r in problem.requests:
        before = [problem.requests[q]["number"] for q in r["after"]] if r["number"] in begins else []
        demand(all(q in ends and ends[q] <= begins[r["number"]] for q in before), f"{problem.all[r['number']]['item']} does not wait for what comes before")

def values_of(problem, visits):
    """Every term of the aims; not `on-time` where due days move with the plan, nor `fair` where visits take whole days."""
    data, mine, last, blocks, load = problem.data, defaultdict(list), defaultdict(int), defaultdict(set), defaultdict(int)
    for v in visits:
        mine[v["request"]].append(v)
        blocks[None if v["request"] is None else problem.all[v["request"]]["block"]].add(v["host"])
        last[v["key"][0]] = max(last[v["key"][0]], problem.aim_day(v["places"][-1] + 1) if v["places"] else 0)
        load[v["host"]] += sum(problem.opening <= s < data["closing"] for s in v["slots"])
    whole = [bool(mine[k]) and (r["stands"] or sum(v["end"] - v["start"] for v in mine[k]) >= r["slots"] * problem.size)
             for k, r in enumerate(problem.all)]
    placed = sum(r["lost"] for k, r in enumerate(problem.all) if not whole[k])
    for choice in data["choices"]:
        open_ = [a for a in choice["alternatives"] if not all(whole[k] for k, _ in a)]
        lacking = max(0, choice["required"] - len(choice["alternatives"]) + len(open_))
        placed += sum(sorted(sum(problem.all[k]["weight"] for k, counts in a if counts and not whole[k]) for a in open_)[:lacking])
    ends = {k: max([v["places"][-1] + 1 for v in mine[k] if v["places"]] + [0]) for k in range(len(problem.all))}
    late = sum(r["weight"] * problem.late(r, ends[k]) for k, r in enumerate(problem.all) if whole[k] and ends[k])
    known, nowhere = {v["key"]: v for v in reversed(visits)}, {"host": None, "start": None}
    pairs = [(known.get(tuple(e[:4]), nowhere), e[4], e[5]) for e in data["earlier"]]
    opening, shares = problem.origin + problem.opening * problem.size, dict(data["shares"])
    found = {"placed": placed, "on-time": late, "early": sum(last.values()), "finish": max(last.values(), default=0),
             "makespan": max([0] + [-((opening - v["end"]) // problem.size) for v in visits]),
             "fair": sum(max(0, slots - shares.get(host, 0)) for host, slots in load.items()),
             "continuous": sum(len(h) - 1 for b, h in blocks.items() if b is not None), "same-host": sum(v["host"] != h for v, h, _ in pairs),
             "same-start": sum(v["start"] != s for v, _, s in pairs), "unchanged": sum(v["host"] != h or v["start"] != s for v, h, s in pairs)}
    unknown = {"on-time": any(r["movesDue"] for r in problem.all), "fair": any(v["request"] is None or not problem.all[v["request"]]["slots"] for v in visits)}
    return {t: v for t, v in found.items() if not unknown.get(t)}

def check_case(problem, numbers, costs, lost, tail, nothing, least):
    """That no choice among some requests of one trainee costs less than `least`."""
    day, limit = problem.day, problem.trainees[problem.requests[numbers[0]]["trainee"]]["perDay"]
    slots, ticket = [problem.requests[k]["slots"] for k in numbers], count()
    before = [sum(1 << numbers.index(q) for q in problem.requests[k]["after"] if q in numbers) for k in numbers]
    rest, states, coming, today = [], {(0, 0): 0}, [], None
    for b, cost in enumerate(costs):  # the cheapest that each can still be, from each of its places on
        places, cheapest = sorted(cost), [lost[b]]
        for p in reversed(places):
            cheapest.append(min(cheapest[-1], cost[p]))
        rest.append((places, cheapest[::-1]))
    demand(nothing + sum(lost) >= least, "a case is said to cost more than it does without any visit")
    for place, b in sorted((p, b) for b, cost in enumerate(costs) for p in cost):
        if day(place) != today:  # a new day, of which nothing is used yet
            today, old, states = day(place), states, {}
            for (done, _), cost in old.items():
                states[done, 0] = min(cost, states.get((done, 0), INFINITE))
        while coming and coming[0][0] <= place:
            _, _, done, used, on, cost = heapq.heappop(coming)
            states[done, used * (on == today)] = min(cost, states.get((done, used * (on == today)), INFINITE))
        end, same = place + slots[b], day(place + slots[b] - 1) == today
        for (done, used), cost in list(states.items()):
            total, after, used = cost + costs[b][place], done | 1 << b, used + slots[b] if same else 0
            if after == done or before[b] & ~done or (limit is not None and used > limit):
                continue
            left, total_tail = [o for o in range(len(numbers)) if not after >> o & 1], total + tail(end)
            if total_tail + sum(rest[o][1][bisect_left(rest[o][0], end)] for o in left) < least:
                demand(total_tail + sum(lost[o] for o in left) >= least, "a case is said to cost more than its cheapest choice")
                heapq.heappush(coming, (end, next(ticket), after, used, today if same else None, total))

def bound_by_prices(problem, level, values, proof):
    scale, multipliers, weight = proof["scale"], proof["levels"], defaultdict(int)
    natural(scale, *multipliers)
    demand(scale > 0 and len(multipliers) == level, "prices for the wrong levels")
    for number, factor in enumerate(multipliers + [scale]):
        for term, w in problem.data["aims"][number]:
            weight[term] += w * factor
    changes = "same-host", "same-start", "unchanged"
    total = sum(weight[t] * problem.data["spent"][t] for t in ("on-time",) + changes) - sum(m * v for m, v in zip(multipliers, values))
    weeks, places = defaultdict(dict), defaultdict(dict)
    for prices, rows, left in (weeks, proof["weeks"], lambda h, w: problem.hosts[h]["left"][w]), (places, proof["places"], lambda h, p: 1):
        for host, first, length, price in rows:
            natural(host, first, length, price)
            for x in range(first, first + length):
                demand(x not in prices[host] and left(host, x) is not None, "a price is set twice, or for what never runs out")
                prices[host][x], total = price, total - price * left(host, x)
    share = defaultdict(int, {h: p for h, p in proof["shares"]})
    for number, host in enumerate(problem.hosts):
        natural(share[number])
        demand(share[number] <= weight["fair"], "a fair share is priced above what it weighs")
        total += share[number] * host["aboveShare"] + (weight["fair"] - share[number]) * max(0, host["aboveShare"])
    sums = {host: ([0], [0]) for host in set(weeks) | set(places)}
    for host, (by_week, by_place) in sums.items():
        for p in range(problem.count):
            for total_so_far, price in (by_week, weeks[host].get(problem.week(p), 0)), (by_place, places[host].get(p, 0)):
                total_so_far.append(total_so_far[-1] + price)
    along = lambda host, kind, p, n: sums[host][kind][p + n] - sums[host][kind][p] if host in sums else 0
    seen, days, slots = set(), defaultdict(int), 0
    for case in proof["cases"]:
        numbers, day, slot, least = case["requests"], case["day"], case["slot"], case["least"]
        natural(day, slot, *numbers)
        demand(numbers and not seen & set(numbers) and len(set(numbers)) == len(numbers), "a request is priced twice")
        who = {problem.requests[k]["trainee"] for k in numbers}
        demand(len(who) == 1, "a case has two trainees")
        seen, trainee, slots = seen | set(numbers), problem.trainees[min(who)], slots + slot
        days[min(who)] += day
        own, nothing = problem.host_of_person.get(trainee["person"]), day * trainee["lastDay"] + slot * problem.standing_end
        tail = lambda end: day * max(trainee["lastDay"], problem.aim_day(end)) + slot * max(problem.standing_end, problem.end_slot(end))
        late = lambda r, end: weight["on-time"] * r["weight"] * problem.late(r, end)
        costs, lost = [], [weight["placed"] * r["lost"] + r.get("earlier", 0) * sum(weight[t] for t in changes)
                           for r in (problem.requests[k] for k in numbers)]
        for k in numbers:
            r, cost, n = problem.requests[k], {}, problem.requests[k]["slots"]
            if "visits" in r:
                ends = [end for latest, end in r["visits"] if k in problem.start and latest >= problem.start[k]]
                demand(len(numbers) == 1 and min([nothing + lost[0]] + [tail(e) + late(r, e) for e in ends]) >= least, "a case is said to cost more than it does")
                continue
            for p in problem.places.get(k, []):
                cost[p] = INFINITE
                for host, row, part in r["options"]:
                    if problem.run[row][p] >= n:
                        price = along(host, 0, p, n) + share[host] * n + (along(host, 1, p, n) // part if part else 0)
                        other, moved = ("stood" in r and x != s for x, s in zip((host, p), r.get("stood", (host, p))))
                        price += weight[changes[0]] * other + weight[changes[1]] * moved + weight[changes[2]] * (other or moved)
                        cost[p] = min(cost[p], price)
                cost[p] += (along(own, 1, p, n) if own is not None else 0) + late(r, p + n)
            costs.append(cost)
        if costs:
            check_case(problem, numbers, costs, lost, tail, nothing, least)
        total += least
    finish = sum(max(0, days[k] - weight["early"]) for k in days)
    demand(finish <= weight["finish"] and slots <= weight["makespan"], "days or slots are priced above what they weigh")
    total += sum(max(0, weight["early"] - days[k]) * t["lastDay"] for k, t in enumerate(problem.trainees))
    total += (weight["finish"] - finish) * max([t["lastDay"] for t in problem.trainees] + [0]) + (weight["makespan"] - slots) * problem.standing_end
    return max(0, -(-total // scale))

def bound_by_person(problem, level, values, proof):
    """Jackson's preemptive schedule of what one person must do, one thing at a time."""
    requests, most = problem.requests, INFINITE
    for terms, value in zip(problem.data["aims"][:level + 1], values):
        placed = sum(w for term, w in terms if term == "placed")
        most = min(most, value // placed) if placed else most
    most -= sum(r["lost"] for k, r in enumerate(requests) if k not in problem.start)
    required = [k in problem.start and r["lost"] > most for k, r in enumerate(requests)]
    tails = [0] * len(requests)
    for k in sorted(problem.start, key=lambda k: -problem.start[k]):  # what waits starts later than what it waits for
        for q in requests[k]["after"] if required[k] else []:
            tails[q] = max(tails[q], tails[k] + (0 if "visits" in requests[k] else requests[k]["slots"]))
    mine = lambda r: (all((h, part) == (proof["host"], 1) for h, _, part in r["options"]) if "host" in proof else r["trainee"] == proof["trainee"])
    jobs = [k for k, r in enumerate(requests) if required[k] and "visits" not in r and r["options"] and mine(r)]
    rows = {row for k in jobs for _, row, _ in requests[k]["options"]} if "host" in proof else {problem.trainees[proof["trainee"]]["row"]}
    coming, open_, last = sorted(((problem.start[k], -tails[k], requests[k]["slots"]) for k in jobs), reverse=True), [], 0
    for place in range(problem.count):
        while coming and coming[-1][0] <= place:
            heapq.heappush(open_, list(coming.pop()[1:]))
        if open_ and any(problem.run[row][place] for row in rows):
            open_[0][1] -= 1
            if open_[0][1] == 0:
                last = max(last, problem.end_slot(place + 1) - heapq.heappop(open_)[0])
    demand(not open_ and not coming, "a person has too little time, so nothing follows")
    return min(sum(w for term, w in problem.data["aims"][level] if term == "makespan") * last, values[level])

def check(problem, plan, certificate):
    demand(certificate["format"] == "understudy-certificate/1", "the certificate is not of a kind that this program knows")
    problem, terms = Problem(problem), certificate["terms"]
    visits = plan_of(problem, plan)
    check_rules(problem, visits)
    found, values = values_of(problem, visits), [sum(w * terms[t] for t, w in level) for level in problem.data["aims"]]
    for term, value in terms.items():
        demand(found.get(term, value) == value, f"the plan's '{term}' is {found.get(term)}, not {value} as the certificate says")
    demand(len(certificate["levels"]) == len(values), "the certificate has not one bound for each level")
    kinds, lines = {"nothing": lambda *_: 0, "prices": bound_by_prices, "person": bound_by_person}, []
    for level, said in enumerate(certificate["levels"]):
        name, value, bound = f"level {level + 1}", said["value"], said["bound"]
        natural(value, bound)
        demand(said["level"] == level + 1 and value == values[level], f"{name}: the plan's value is {values[level]}, not {value}")
        proved = kinds[said["proof"]["kind"]](problem, level, values, said["proof"])
        demand(bound <= min(proved, value), f"{name}: the bound {bound} is not proved, only {min(proved, value)}")
        lines.append(f"{name}: value {value}, bound {bound}: " + ("best possible" if bound == value else f"gap {value - bound}"))
    return lines + [f"taken as stated: {t}" for t in terms if t not in found] + ["accepted"]

def main():
    try:
        problem, plan, certificate = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
    except (OSError, ValueError) as error:
        print(f"cannot read: {error}", __doc__, sep="\n", file=sys.stderr)
        return 2
    try:
        print("\n".join(check(problem, plan, certificate)))
        return 0
    except (Refused, KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        print("refused:", error if isinstance(error, Refused) else f"a part is missing or of the wrong kind ({type(error).__name__}: {error})")
    return 1

if __name__ == "__main__":
    sys.exit(main())
