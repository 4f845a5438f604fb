#!/usr/bin/env python3
"""Judges how good a plan is proved to be, without trust in the planner.

usage: check-certificate.py PROBLEM PLAN CERTIFICATE    (the files of `understudy plan --certificate FOLDER`; PLAN may be data/schedule.json)
Recomputes from the problem that the plan keeps who may when with whom, one thing at a time, order and limits; every value
of the aims; and every bound, from the prices, the person or the search tree that the certificate names. Pieces, whole days, rooms, weeks of trainees, `every`, choices and
pins it leaves to `understudy plan --verify`: a plan that breaks one of these is refused where it is better than any plan can be. Exit status: 0 accepted, 1 refused (with the reason), 2 cannot be read.
"""
import functools, heapq, json, operator, sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from datetime import datetime
from itertools import accumulate, count

INFINITE, CHANGES = float("inf"), ("same-host", "same-start", "unchanged")
class Refused(Exception): """The certificate does not prove what it says."""
def demand(holds, why):
    if not holds: raise Refused(why)
def natural(*numbers):
    demand(all(type(n) is int and n >= 0 for n in numbers), "a price or a count is not a whole number from 0 on")
def steps(pairs):
    """A function of a place, from pairs: the place from which on it has a value, and the value."""
    return lambda place, places=[p for p, _ in pairs]: pairs[bisect_right(places, place) - 1][1]
bits = lambda runs: {p for first, length in zip(runs[::2], runs[1::2]) for p in range(first, first + length)}
mask = lambda flags: int("".join("01"[bool(flag)] for flag in flags)[::-1] or "0", 2)  # places as the bits of one number
places_of = lambda number: [p for p, bit in enumerate(bin(number)[:1:-1]) if bit == "1"]

class Problem:
    def __init__(self, data):
        demand(data["format"] == "understudy-problem/1", "the problem is not of a kind that this program knows")
        self.data, self.requests, self.hosts, self.trainees = data, data["requests"], data["hosts"], data["trainees"]
        self.all, self.size, self.origin, self.opening = data["all"], data["slotMinutes"], data["origin"], data["opening"]
        self.slot_of, place = {}, 0  # one number is left out between stretches that do not touch
        for slot, length in data["line"]:
            self.slot_of.update((place + offset, slot + offset) for offset in range(length))
            place += length + 1
        self.place_of, self.count = {slot: p for p, slot in self.slot_of.items()}, place
        self.day, self.week, self.position = steps(data["days"]), steps(data["weeks"]), steps(data["positions"])
        set_run = lambda row: accumulate((p in row for p in range(place - 1, -1, -1)), lambda run, is_set: (run + 1) * is_set, initial=0)
        self.run = [list(set_run(bits(row)))[::-1] for row in data["rows"]]  # for each place, how many neighbours from it on are set
        self.starts, self.known = (starts := bits(data["starts"])), {"starts": mask(p in starts for p in range(place))}
        self.aim_day = lambda end: max(0, self.position(end - 1) - data["before"])
        self.end_slot = lambda end: max(0, self.slot_of[end - 1] + 1 - self.opening)
        self.late = lambda r, end: 0 if r["due"] is None else max(0, self.position(end - 1) - r["due"])
        self.covers, self.absences, self.blocks, self.ways = [steps(c) for c in data["covers"]], data["absences"], data["blocks"], []
        self.standing_end, self.host_of_person = data["spent"]["end"], {h["person"]: k for k, h in enumerate(self.hosts)}
        self.one_week = lambda p, n: self.week(p) == self.week(p + n - 1)
        self.free = lambda o, p, n: self.run[o[1]][p] >= n and (not self.one_week(p, n) or n <= (INFINITE if (left := self.hosts[o[0]]["left"][self.week(p)]) is None else left))
        self.places, self.start, self.end, open_, ready = {}, {}, {}, dict(enumerate(self.requests)), True
        while ready:  # what waits for itself in a circle is never ready
            ready = [k for k, r in open_.items() if not any(q in open_ for q in r["after"])]
            for k in ready: self.find_earliest(k, open_.pop(k))
    def open(self, host, row, n):
        """The places from which on a row of somebody's is free for so long, and the host's week has so much left."""
        if (host, row, n) not in self.known:
            self.known[host, row, n] = mask(self.run[row][p] >= n and (host is None or self.free((host, row), p, n)) for p in range(self.count))
        return self.known[host, row, n]
    def required(self, level, values):
        """Which requests a plan has to place that is no worse in a level and those before."""
        placed = [(sum(w for term, w in terms if term == "placed"), value) for terms, value in zip(self.data["aims"][:level + 1], values)]
        most = min([value // w for w, value in placed if w] + [INFINITE]) - sum(r["lost"] for k, r in enumerate(self.requests) if k not in self.start)
        return [k in self.start and r["lost"] > most for k, r in enumerate(self.requests)]
    def find_earliest(self, k, r):
        """Where a request could start: after all it waits for, on the trainee's own calendar, with somebody."""
        after = [self.end.get(q) for q in r["after"]]
        if None in after: return
        first, trainee, n = max([r["opens"]] + after), self.trainees[r["trainee"]], r["slots"]
        limit, ends = trainee["perDay"], [end for latest, end in r.get("visits", []) if latest >= first]
        with_host = 0 if "visits" in r else functools.reduce(operator.or_, (self.open(*o[:2], n) for o in r["options"]), 0)
        self.places[k] = [p for p in places_of(with_host and with_host & self.known["starts"] & self.open(None, trainee["row"], n))
                          if p >= first and (limit is None or n <= limit or self.day(p) != self.day(p + n - 1))]
        if ends or self.places[k]:
            self.start[k], self.end[k] = (first, min(ends)) if ends else (self.places[k][0], self.places[k][0] + n)

def plan_of(problem, data):
    names = {(r["trainee"], r["item"], r["time"]): k for k, r in enumerate(problem.all)}
    for v in data["data"]:
        start, end = (int(datetime.fromisoformat(v[when].replace("Z", "+00:00")).timestamp()) // 60 for when in ("startUTC", "endUTC"))
        key, slots = (v["trainee"], v["item"], v.get("time") or 1), range((start - problem.origin) // problem.size, -((problem.origin - end) // problem.size))
        yield {"request": names.get(key), "key": key + (v.get("part") or 1,), "host": v["host"], "start": start, "end": end,
               "slots": slots, "places": [problem.place_of[s] for s in slots if s in problem.place_of]}

def check_rules(problem, visits):
    """That visits in one stretch keep what the problem tells of the rules."""
    people, relaxed = problem.data["people"], {r["number"]: r for r in problem.requests}
    busy, hosting, per_day, per_week, away, ends, begins = set(), Counter(), Counter(), Counter(), Counter(), {}, {}
    for v in visits:
        number, r, name = v["request"], relaxed.get(v["request"]), ", ".join(map(str, v["key"][:2]))
        demand(number is not None or [*v["key"], v["host"], v["start"]] in problem.data["earlier"], f"{name}: nobody asked for it, and it is no history")
        ends[number], begins[number] = max(v["end"], ends.get(number, v["end"])), min(v["start"], begins.get(number, v["start"]))
        if r is None or "visits" in r: continue
        trainee, n, place = problem.trainees[r["trainee"]], r["slots"], (v["places"] or [-1])[0]
        demand(len(v["places"]) == n == len(v["slots"]) and number not in busy, f"{name}: not what is asked for")
        demand(place in problem.starts and place >= r["opens"], f"{name}: may not start then")
        demand(problem.run[trainee["row"]][place] >= n, f"{name}: the trainee is not free then")
        option = [o for o in r["options"] if people[problem.hosts[o[0]]["person"]] == v["host"]]
        demand(option and problem.run[option[0][1]][place] >= n, f"{name}: {v['host']} may not host it then")
        demand(not any((trainee["person"], p) in busy for p in v["places"]), f"{name}: the trainee does two things at once")
        busy.update([number] + [(trainee["person"], p) for p in v["places"]])
        host, _, part, *absences = option[0]
        hosting.update({(host, p): 1 / part if part else 0 for p in v["places"]})
        per_day.update((r["trainee"], problem.day(p)) for p in v["places"])
        per_week.update((host, problem.week(p)) for p in v["places"])
        away.update((c, p) for c, row in (problem.absences[a] for a in absences) for p in v["places"] if row is None or problem.run[row][p])
    demand(all(used < 1 + 1e-9 and (problem.hosts[h]["person"], p) not in busy for (h, p), used in hosting.items()), "a host has too many at once")
    demand(all(problem.covers[c](p) is None or u <= max(0, problem.covers[c](p)) for (c, p), u in away.items()), "too many are away at once")
    demand(all(problem.trainees[t]["perDay"] is None or u <= problem.trainees[t]["perDay"] for (t, _), u in per_day.items()) and all(problem.hosts[h]["left"][w] is None or u <= problem.hosts[h]["left"][w] for (h, w), u in per_week.items()),
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
    states, coming, today = {(0, 0): 0}, [], None
    rest = [(places := sorted(cost), list(accumulate([lost[b]] + [cost[p] for p in places[::-1]], min))[::-1])
            for b, cost in enumerate(costs)]  # the cheapest that each can still be, from each of its places on
    demand(nothing + sum(lost) >= least, "a case is said to cost more than it does without any visit")
    for place, b in sorted((p, b) for b, cost in enumerate(costs) for p in cost):
        if day(place) != today:  # a new day, of which nothing is used yet
            today, old, states = day(place), states, {}
            for (done, _), cost in old.items(): states[done, 0] = min(cost, states.get((done, 0), INFINITE))
        while coming and coming[0][0] <= place:
            _, _, done, used, on, cost = heapq.heappop(coming)
            states[done, used * (on == today)] = min(cost, states.get((done, used * (on == today)), INFINITE))
        end, same = place + slots[b], day(place + slots[b] - 1) == today
        last, ahead = tail(end), [cheapest[bisect_left(places, end)] for places, cheapest in rest]
        for (done, used), cost in list(states.items()):
            total, after, used = cost + costs[b][place], done | 1 << b, used + slots[b] if same else 0
            if after == done or before[b] & ~done or (limit is not None and used > limit): continue
            left = [o for o in range(len(numbers)) if not after >> o & 1]
            if total + last + sum(ahead[o] for o in left) < least:
                demand(total + last + sum(lost[o] for o in left) >= least, "a case is said to cost more than its cheapest choice")
                heapq.heappush(coming, (end, next(ticket), after, used, today if same else None, total))

def bound_by_prices(problem, level, values, proof):
    scale, multipliers, weight = proof["scale"], proof["levels"], defaultdict(int)
    natural(scale, *multipliers, *(price for _, price in proof["shares"]), *(number for row in proof["blocks"] + proof["counts"] for number in row))
    demand(scale > 0 and len(multipliers) == level, "prices for the wrong levels")
    for term, w in ((t, w * factor) for terms, factor in zip(problem.data["aims"], multipliers + [scale]) for t, w in terms):
        weight[term] += w
    total = sum(weight[t] * problem.data["spent"][t] for t in ("on-time", "continuous") + CHANGES) - sum(m * v for m, v in zip(multipliers, values))
    prices, sums = {kind: defaultdict(dict) for kind in ("weeks", "places", "covers")}, {}
    left = {"weeks": lambda h, w: problem.hosts[h]["left"][w], "places": lambda h, p: 1, "covers": lambda c, p: problem.covers[c](p)}
    for kind, of in prices.items():
        for who, first, length, price in proof[kind]:
            natural(who, first, length, price)
            for x in range(first, first + length):
                demand(x not in of[who] and left[kind](who, x) is not None, "a price is set twice, or for what never runs out")
                of[who][x], total = price, total - price * max(0, left[kind](who, x))
    counts = defaultdict(list)
    for h, w, length, price in proof["counts"]:  # so many visits fit at most, one twice as long counted as two
        counts[h, w], total = counts[h, w] + [(length, price)], total - price * (problem.hosts[h]["left"][w] // length)
    def along(kind, which, p, n):
        if (kind, which) not in sums:
            who, row = problem.absences[which] if kind == "covers" else (which, None)
            price = lambda q: prices[kind][who].get(problem.week(q) if kind == "weeks" else q, 0) if row is None or problem.run[row][q] else 0
            sums[kind, which] = list(accumulate(map(price, range(problem.count)), initial=0))
        return sums[kind, which][p + n] - sums[kind, which][p]
    def priced(host, row, part, away, n):
        """What a visit of so many slots costs with a host, by place; the same for whoever comes."""
        if (key := (host, row, part, away, n)) not in known:
            known[key] = {p: along("weeks", host, p, n) + share[host] * n + (along("places", host, p, n) // part if part else 0) + sum(along("covers", a, p, n) for a in away)
                          + (sum(cost * (n // length) for length, cost in counts[host, problem.week(p)]) if problem.one_week(p, n) else 0) for p in places_of(problem.open(host, row, n))}
        return known[key]
    of_block, with_host = defaultdict(lambda: defaultdict(int)), {(k, host): price for k, host, price in proof["blocks"]}
    for k, host, price in proof["blocks"]:
        of_block[problem.requests[k]["block"]][host] += price
        demand(host not in problem.blocks[problem.requests[k]["block"]][1:], "a block's host is priced that stands already")
    demand(len(with_host) == len(proof["blocks"]) and all(price <= weight["continuous"] for of in of_block.values() for price in of.values()), "a block's host is priced twice, or above what another weighs")
    total -= sum(max(of.values()) for block, of in of_block.items() if problem.blocks[block][0] == 0)
    share = defaultdict(int, dict(proof["shares"]))
    for number, host in enumerate(problem.hosts):
        demand(share[number] <= weight["fair"], "a fair share is priced above what it weighs")
        total += share[number] * host["aboveShare"] + (weight["fair"] - share[number]) * max(0, host["aboveShare"])
    seen, days, slots, required, known = set(), defaultdict(int), 0, problem.required(level, values), {}
    for numbers, day, slot, least in ([case[part] for part in ("requests", "day", "slot", "least")] for case in proof["cases"]):
        natural(day, slot, *numbers)
        who = {problem.requests[k]["trainee"] for k in numbers}
        demand(len(who) == 1 and not seen & set(numbers) and len(set(numbers)) == len(numbers), "a request is priced twice, or a case has two trainees")
        seen, trainee, slots, days[min(who)] = seen | set(numbers), problem.trainees[min(who)], slots + slot, days[min(who)] + day
        own, nothing = problem.host_of_person.get(trainee["person"]), day * trainee["lastDay"] + slot * problem.standing_end
        tail = lambda end: day * max(trainee["lastDay"], problem.aim_day(end)) + slot * max(problem.standing_end, problem.end_slot(end))
        late = lambda r, end: weight["on-time"] * r["weight"] * problem.late(r, end)
        ways = {k: [way[1:] for way in problem.ways if way[0] == k] for k in numbers}
        costs, lost = [], [INFINITE if required[k] or any(yes for _, _, yes in ways[k]) else weight["placed"] * r["lost"] + r.get("earlier", 0) * sum(weight[t] for t in CHANGES)
                           for k, r in ((k, problem.requests[k]) for k in numbers)]
        for k in numbers:
            r, cost, n = problem.requests[k], {}, problem.requests[k]["slots"]
            if "visits" in r:
                found = [tail(e) + late(r, e) for latest, e in r["visits"] if k in problem.start and latest >= problem.start[k]]
                demand(len(numbers) == 1 and min([nothing + lost[0]] + found) >= least, "a case is said to cost more than it does")
                continue
            for host, row, part, *away in r["options"]:
                with_one, at, (stood, then) = with_host.get((k, host), 0), priced(host, row, part, tuple(away), n), r.get("stood", (None, None))
                for p in problem.places.get(k, []):
                    if p in at and (not ways[k] or all((host == x if x is not None else p < q) == yes for x, q, yes in ways[k])):
                        price, other, moved = at[p] + with_one, stood is not None and host != stood, then is not None and p != then
                        if other or moved: price += weight[CHANGES[0]] * other + weight[CHANGES[1]] * moved + weight[CHANGES[2]]
                        if price < cost.get(p, INFINITE): cost[p] = price
            costs.append({p: c + (along("places", own, p, n) if own is not None else 0) + late(r, p + n) for p, c in cost.items()})
        check_case(problem, numbers, costs, lost, tail, nothing, least)
        total += least
    finish = sum(max(0, days[k] - weight["early"]) for k in days)
    demand(finish <= weight["finish"] and slots <= weight["makespan"], "days or slots are priced above what they weigh")
    total += sum(max(0, weight["early"] - days[k]) * t["lastDay"] for k, t in enumerate(problem.trainees))
    total += (weight["finish"] - finish) * max([t["lastDay"] for t in problem.trainees] + [0]) + (weight["makespan"] - slots) * problem.standing_end
    return max(0, -(-total // scale))

def bound_by_person(problem, level, values, proof):
    """Jackson's preemptive schedule of what one person must do, one thing at a time."""
    requests, required, tails = problem.requests, problem.required(level, values), [0] * len(problem.requests)
    for k in sorted(problem.start, key=lambda k: -problem.start[k]):  # what waits starts later than what it waits for
        for q in requests[k]["after"] if required[k] else []: tails[q] = max(tails[q], tails[k] + (0 if "visits" in requests[k] else requests[k]["slots"]))
    mine = lambda r: (all((o[0], o[2]) == (proof["host"], 1) for o in r["options"]) if "host" in proof else r["trainee"] == proof["trainee"])
    jobs = [k for k, r in enumerate(requests) if required[k] and "visits" not in r and r["options"] and mine(r)]
    rows = {o[1] for k in jobs for o in requests[k]["options"]} if "host" in proof else {problem.trainees[proof["trainee"]]["row"]}
    coming, open_, last = sorted(((problem.start[k], -tails[k], requests[k]["slots"]) for k in jobs), reverse=True), [], 0
    for place in range(problem.count):
        while coming and coming[-1][0] <= place: heapq.heappush(open_, list(coming.pop()[1:]))
        if open_ and any(problem.run[row][place] for row in rows):
            open_[0][1] -= 1
            if open_[0][1] == 0: last = max(last, problem.end_slot(place + 1) - heapq.heappop(open_)[0])
    demand(not open_ and not coming, "a person has too little time, so nothing follows")
    return min(sum(w for term, w in problem.data["aims"][level] if term == "makespan") * last, values[level])

def bound_by_either(problem, level, values, proof):
    """The smaller bound of two sides: a request has a host, or is placed before a place; or that not."""
    k, host, place, found = proof["request"], proof.get("host"), proof.get("place"), []
    natural(k, host or 0, place or 0)
    demand((host is None) != (place is None), "two sides that do not make a whole")
    for side in "yes", "no":
        problem.ways.append((k, host, place, side == "yes"))
        found.append(KINDS[proof[side]["kind"]](problem, level, values, proof[side]))
        problem.ways.pop()
    return min(found)

KINDS = {"nothing": lambda *_: 0, "prices": bound_by_prices, "person": bound_by_person, "either": bound_by_either}
def check(problem, plan, certificate):
    demand(certificate["format"] == "understudy-certificate/1", "the certificate is not of a kind that this program knows")
    problem, terms = Problem(problem), certificate["terms"]
    check_rules(problem, visits := list(plan_of(problem, plan)))
    lines, found, values = [], values_of(problem, visits), [sum(w * terms[t] for t, w in level) for level in problem.data["aims"]]
    wrong = [f"'{term}' is {found[term]}, not {value}" for term, value in terms.items() if found.get(term, value) != value]
    demand(not wrong, f"the plan's {', '.join(wrong)} as the certificate says")
    demand(len(certificate["levels"]) == len(values), "the certificate has not one bound for each level")
    for level, said in enumerate(certificate["levels"]):
        name, value, bound = f"level {level + 1}", said["value"], said["bound"]
        natural(value, bound)
        demand(said["level"] == level + 1 and value == values[level], f"{name}: the plan's value is {values[level]}, not {value}")
        proved = KINDS[said["proof"]["kind"]](problem, level, values, said["proof"])
        demand(bound <= proved <= value, f"{name}: any plan that keeps the rules has at least {proved}, so neither value {value} nor bound {bound} may be on the other side of it")
        lines.append(f"{name}: value {value}, bound {bound}: " + ("best possible" if bound == value else f"gap {value - bound}"))
    return lines + [f"taken as stated: {t}" for t in terms if t not in found] + ["accepted"]

def main():
    try:
        problem, plan, certificate = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
    except (OSError, ValueError) as error:
        return print(f"cannot read: {error}", __doc__, sep="\n", file=sys.stderr) or 2
    try:
        return print("\n".join(check(problem, plan, certificate))) or 0
    except (Refused, KeyError, IndexError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        told = error if isinstance(error, Refused) else f"a part is missing or of the wrong kind ({type(error).__name__}: {error})"
        return print("refused:", told) or 1

if __name__ == "__main__":
    sys.exit(main())
