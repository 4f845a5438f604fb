#!/usr/bin/env python3
"""Judges how good a plan is proved to be, without trust in the planner.

usage: check-certificate.py PROBLEM PLAN CERTIFICATE    (the files of `understudy plan --certificate FOLDER`; PLAN may be data/schedule.json)
Recomputes from the problem that the plan keeps who may when with whom, one thing at a time, order and limits; every value of the aims; and every bound, from the prices, the person or the
search tree that the certificate names. Pieces, whole days, rooms, weeks of trainees, `every`, choices and pins it leaves to `understudy plan --verify`: a plan that breaks one of these is
refused where it is better than any plan can be. Exit status: 0 accepted, 1 refused (with the reason), 2 cannot be read.
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
def natural(*numbers): demand(all(type(n) is int and n >= 0 for n in numbers), "a price or a count is not a whole number from 0 on")
# A function of a place, from pairs: the place from which on it has a value, and the value.
steps = lambda pairs: lambda place, places=[p for p, _ in pairs]: pairs[bisect_right(places, place) - 1][1]
bits = lambda runs: sum((1 << length) - 1 << first for first, length in zip(runs[::2], runs[1::2]))  # places as the bits of one number
some = lambda of: functools.reduce(operator.or_, of, 0)
places_of = lambda number: [p for p, bit in enumerate(bin(number)[:1:-1]) if bit == "1"]

class Problem:
    def __init__(self, data):
        demand(data["format"] == "understudy-problem/1", "the problem is not of a kind that this program knows")
        self.data, self.requests, self.hosts, self.trainees = data, data["requests"], data["hosts"], data["trainees"]
        self.all, self.size, self.origin, self.opening = data["all"], data["slotMinutes"], data["origin"], data["opening"]
        self.slot_of, place = {}, 0
        for slot, length in data["line"]:  # one number is left out between stretches that do not touch
            self.slot_of, place = self.slot_of | dict(zip(range(place, place + length), range(slot, slot + length))), place + length + 1
        self.place_of, self.count = {slot: p for p, slot in self.slot_of.items()}, place
        self.day, self.week, self.position = (list(map(steps(data[of]), range(place + 1))).__getitem__ for of in ("days", "weeks", "positions"))
        self.rows, self.starts = list(map(bits, data["rows"])), bits(data["starts"])
        self.of_week = {w: bits((first, end - first)) for (first, w), end in zip(data["weeks"], [p for p, _ in data["weeks"][1:]] + [place])}
        self.within_week = functools.cache(lambda n: {w: places & places >> n - 1 for w, places in self.of_week.items()})
        self.fits = functools.cache(lambda row, n: functools.reduce(operator.and_, (self.rows[row] >> k for k in range(n))))  # where a row has so many
        self.open = functools.cache(lambda host, row, n: self.fits(row, n) & ~some(
            places for w, places in self.within_week(n).items() if (left := self.hosts[host]["left"][w]) is not None and left < n))  # a week has too little left
        self.aim_day = lambda end: max(0, self.position(end - 1) - data["before"])
        self.end_slot = lambda end: max(0, self.slot_of[end - 1] + 1 - self.opening)
        self.late = lambda r, end: 0 if r["due"] is None else max(0, self.position(end - 1) - r["due"])
        self.covers, self.absences, self.blocks, self.ways = [steps(c) for c in data["covers"]], data["absences"], data["blocks"], []
        self.standing_end, self.host_of_person = data["spent"]["end"], {h["person"]: k for k, h in enumerate(self.hosts)}
        self.places, self.start, self.end, open_, ready = {}, {}, {}, dict(enumerate(self.requests)), True
        while ready:  # what waits for itself in a circle is never ready
            ready = [k for k, r in open_.items() if not any(q in open_ for q in r["after"])]
            for k in ready: self.find_earliest(k, open_.pop(k))
    def required(self, level, values):
        """Which requests a plan has to place that is no worse in a level and those before."""
        placed = [(sum(w for term, w in terms if term == "placed"), value) for terms, value in zip(self.data["aims"][:level + 1], values)]
        most = min([value // w for w, value in placed if w] + [INFINITE]) - sum(r["lost"] for k, r in enumerate(self.requests) if k not in self.start)
        return [k in self.start and r["lost"] > most for k, r in enumerate(self.requests)]
    def find_earliest(self, k, r):
        """Where a request could start: after all it waits for, on the trainee's own calendar, with somebody."""
        if None in (after := [self.end.get(q) for q in r["after"]]): return
        first, trainee, n = max([r["opens"]] + after), self.trainees[r["trainee"]], r["slots"]
        limit, ends = trainee["perDay"], [end for latest, end in r.get("visits", []) if latest >= first]
        with_host = 0 if "visits" in r else some(self.open(*o[:2], n) for o in r["options"])
        self.places[k] = [p for p in places_of(with_host & self.starts & self.fits(trainee["row"], n)) if p >= first and (limit is None or n <= limit or self.day(p) != self.day(p + n - 1))]
        if ends or self.places[k]: self.start[k], self.end[k] = (first, min(ends)) if ends else (self.places[k][0], self.places[k][0] + n)

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
        demand(place >= r["opens"] and problem.starts >> place & 1, f"{name}: may not start then")
        demand(problem.fits(trainee["row"], n) >> place & 1, f"{name}: the trainee is not free then")
        option = [o for o in r["options"] if people[problem.hosts[o[0]]["person"]] == v["host"]]
        demand(option and problem.fits(option[0][1], n) >> place & 1, f"{name}: {v['host']} may not host it then")
        demand(not any((trainee["person"], p) in busy for p in v["places"]), f"{name}: the trainee does two things at once")
        busy.update([number] + [(trainee["person"], p) for p in v["places"]])
        host, _, part, *absences = option[0]
        hosting.update({(host, p): 1 / part if part else 0 for p in v["places"]})
        per_day.update((r["trainee"], problem.day(p)) for p in v["places"])
        per_week.update((host, problem.week(p)) for p in v["places"])
        away.update((c, p) for c, row in (problem.absences[a] for a in absences) for p in v["places"] if row is None or problem.rows[row] >> p & 1)
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
    whole = [bool(mine[k]) and (r["stands"] or sum(v["end"] - v["start"] for v in mine[k]) >= r["slots"] * problem.size) for k, r in enumerate(problem.all)]
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

def check_case(problem, numbers, limit, costs, lost, tail, nothing, least):
    """That no choice among some requests of one trainee costs less than `least`."""
    day, every, ticket, slots, limit = problem.day, range(len(costs)), count(), [problem.requests[k]["slots"] for k in numbers], INFINITE if limit is None else limit
    before = [sum(1 << numbers.index(q) for q in problem.requests[k]["after"] if q in numbers) for k in numbers]
    chain = functools.reduce(lambda c, _: [m | some(c[q] for q in every if m >> q & 1) for m in c], every, before)  # what waits for what, also through others
    index = {d: i for i, d in enumerate(sorted({d for b in every for p in costs[b] for d in range(day(p), day(p + slots[b] - 1) + 1)}))}  # days with visits
    cheapest, ends = [[lost[b]] * (len(index) + 1) for b in every], [problem.count] * len(index)  # what ends on each of these days or later
    for b, p in ((b, p) for b in every for p in costs[b]):
        cheapest[b][i], ends[i] = min(cheapest[b][i := index[day(p + slots[b] - 1)]], costs[b][p]), min(ends[i], p + slots[b])
    cheapest, tails = [list(accumulate(row[::-1], min))[::-1] for row in cheapest], list(map(tail, list(accumulate(ends[::-1], min))[::-1]))
    work = lambda those: sum(slots[o] for o in every if those >> o & 1)
    left_of = functools.cache(lambda done: [(o, work((chain[o] | 1 << o) & ~done)) for o in every if not done >> o & 1])
    def at_least(done, used, i, last):
        """What all that is left costs at least: it takes days, each after what it waits for, or something is never placed."""
        left = left_of(done)
        found = [cheapest[o][min(len(index), i + int((work + used - 1) // limit))] for o, work in left]
        whole = tails[min(len(tails) - 1, i + int((work(~done) + used - 1) // limit))] if left else last
        return sum(found) + min(max(whole, last), last + min((lost[o] - cost if cost < lost[o] else 0 for (o, _), cost in zip(left, found)), default=0))
    states, coming, today = {(0, 0): 0}, [], None
    demand(nothing + sum(lost) >= least, "a case is said to cost more than it does without any visit")
    for place, b in sorted((p, b) for b, cost in enumerate(costs) for p in cost):
        if day(place) != today:  # a new day, of which nothing is used yet
            today, old, states, first = day(place), states, {}, tail(place + 1)
            for (done, _), cost in old.items():
                if cost < states.get((done, 0), INFINITE) and cost + at_least(done, 0, index[today], first) < least: states[done, 0] = cost
        while coming and coming[0][0] <= place:
            _, _, done, used, on, cost = heapq.heappop(coming)
            states[done, used * (on == today)] = min(cost, states.get((done, used * (on == today)), INFINITE))
        end, then, last = place + slots[b], day(place + slots[b] - 1), tail(place + slots[b])
        for (done, used), cost in list(states.items()):
            total, after, used = cost + costs[b][place], done | 1 << b, used + slots[b] if then == today else 0
            if after != done and not before[b] & ~done and used <= limit and total + last < least and total + at_least(after, used, index[then], last) < least:
                demand(total + last + sum(lost[o] for o in every if not after >> o & 1) >= least, "a case is said to cost more than its cheapest choice")
                heapq.heappush(coming, (end, next(ticket), after, used, then, total))

def bound_by_prices(problem, level, values, proof):
    scale, multipliers, weight = proof["scale"], proof["levels"], defaultdict(int)
    natural(scale, *multipliers, *(price for _, price in proof["shares"]), *(number for row in proof["blocks"] + proof["counts"] for number in row))
    demand(scale > 0 and len(multipliers) == level, "prices for the wrong levels")
    for term, w in ((t, w * factor) for terms, factor in zip(problem.data["aims"], multipliers + [scale]) for t, w in terms): weight[term] += w
    total = sum(weight[t] * problem.data["spent"][t] for t in ("on-time", "continuous") + CHANGES) - sum(m * v for m, v in zip(multipliers, values))
    prices = {kind: defaultdict(dict) for kind in ("weeks", "places", "covers")}
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
    @functools.cache
    def along(kind, which, n):
        """By place, what the prices of one kind come to for a visit of so many slots."""
        if kind == "counts":
            cost, one_week = {w: sum(price * (n // length) for length, price in counts[which, w]) for w in problem.of_week}, some(problem.within_week(n).values())
            return [cost[problem.week(p)] * (one_week >> p & 1) for p in range(problem.count)]
        who, row = problem.absences[which] if kind == "covers" else (which, None)
        of, mine = prices[kind][who], range(problem.count) if kind != "weeks" else map(problem.week, range(problem.count))
        run = list(accumulate((of.get(x, 0) if row is None or problem.rows[row] >> p & 1 else 0 for p, x in enumerate(mine)), initial=0))
        return [end - start for start, end in zip(run, run[n:] + run[-1:] * n)]
    @functools.lru_cache(4096)
    def priced(host, row, part, away, n):
        """By place, what a visit of so many slots costs with a host; the same for whoever comes."""
        parts = [along("weeks", host, n), along("counts", host, n), [c // part for c in along("places", host, n)] if part else [0] * problem.count]
        parts += [along("covers", a, n) for a in away if prices["covers"][problem.absences[a][0]]]
        return [share[host] * n + cost if is_open == "1" else INFINITE for is_open, cost in zip(f"{problem.open(host, row, n):0{problem.count}b}"[::-1], map(sum, zip(*parts)))]
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
    seen, days, slots, required = set(), defaultdict(int), 0, problem.required(level, values)
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
            r, n = problem.requests[k], problem.requests[k]["slots"]
            if "visits" in r:
                found = [tail(e) + late(r, e) for latest, e in r["visits"] if latest >= problem.start.get(k, INFINITE)] + [nothing + lost[0]]
                demand(len(numbers) == 1 and min(found) >= least, "a case is said to cost more than it does")
                continue
            own_price, (stood, then), best = along("places", own, n) if own is not None else [0] * problem.count, r.get("stood", (None, None)), [INFINITE] * problem.count
            for host, row, part, *away in r["options"]:
                at, with_one, other = priced(host, row, part, tuple(away), n), with_host.get((k, host), 0), stood is not None and host != stood
                if ways[k] or with_one or other or then is not None:
                    change = [weight[CHANGES[0]] * other + weight[CHANGES[1]] * moved + weight[CHANGES[2]] if other or moved else 0 for moved in (False, True)]
                    at = [c + with_one + change[then is not None and p != then] if all((host == x if x is not None else p < q) == yes for x, q, yes in ways[k]) else INFINITE
                          for p, c in enumerate(at)]
                best = list(map(min, best, at))
            costs.append({p: best[p] + own_price[p] + late(r, p + n) for p in problem.places.get(k, []) if best[p] < INFINITE})
        check_case(problem, numbers, trainee["perDay"], costs, lost, tail, nothing, least)
        total += least
    finish = sum(max(0, days[k] - weight["early"]) for k in days)
    demand(finish <= weight["finish"] and slots <= weight["makespan"], "days or slots are priced above what they weigh")
    total += sum(max(0, weight["early"] - days[k]) * t["lastDay"] for k, t in enumerate(problem.trainees)) + (weight["finish"] - finish) * max([t["lastDay"] for t in problem.trainees] + [0]) + (weight["makespan"] - slots) * problem.standing_end
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
        if open_ and any(problem.rows[row] >> place & 1 for row in rows):
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
        return print("refused:", error if isinstance(error, Refused) else f"a part is missing or of the wrong kind ({type(error).__name__}: {error})") or 1

if __name__ == "__main__":
    sys.exit(main())
