#!/usr/bin/env python3
"""Checks a published decision of Toad Lane from its files alone. Python 3.9 or later, standard library only.

    python3 verify.py FOLDER-OR-ADDRESS [--key KEY] [--json]

It is the second verifier: written apart from `toadlane verify`, it makes the same checks by the same names, so that a
mistake in one is noticed by the other. It trusts nothing but the log's key.
"""

import argparse
import base64
import hashlib
import json
import os
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
from fractions import Fraction

# Entries that may stand anywhere between the steps of a vote.
BESIDE = ("deed", "codes_issued", "codes_voided", "elector_added", "paper_batch")
BATCH = ("mark", "printed", "counted", "spoilt", "outstanding", "left_over", "missing", "missing_why")
HOLDS, FAILS, NOT_MADE = "Holds", "Fails", "NotMade"


class Fault(Exception):
    """The first thing that does not fit, by name."""


# ---------------------------------------------------------------- where the files are

class Folder:
    def __init__(self, path):
        self.name, self.root = path, os.path.realpath(path)

    def find(self, path):
        file = os.path.realpath(os.path.join(self.root, path))
        if not file.startswith(self.root + os.sep) or not os.path.isfile(file):
            return None
        with open(file, "rb") as stream:
            return stream.read()


class Web:
    def __init__(self, address):
        self.name = address if address.endswith("/") else address + "/"

    def find(self, path):
        address = urllib.parse.urljoin(self.name, path)
        if urllib.parse.urlsplit(address).netloc != urllib.parse.urlsplit(self.name).netloc:
            return None
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                return answer.read()
        except urllib.error.HTTPError:
            return None


# ---------------------------------------------------------------- trees (RFC 6962, section 2.1)

def sha256(data):
    return hashlib.sha256(data).digest()


def unbase64(text):
    """The bytes of base 64 in its one spelling; nothing when it is not that."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return b""
    return data if base64.b64encode(data).decode() == text else b""


def leaf_hash(entry):
    return sha256(b"\x00" + entry)


def levels_over(leaves):
    """Every complete subtree: level 0 holds the leaves."""
    levels = [list(leaves)]
    while len(levels[-1]) > 1:
        below = levels[-1]
        levels.append([sha256(b"\x01" + below[i] + below[i + 1]) for i in range(0, len(below) - 1, 2)])
    return levels


def root_of(leaves):
    if not leaves:
        return sha256(b"")
    levels, size, end, root = levels_over(leaves), len(leaves), 0, None
    peaks = []
    for level in range(size.bit_length() - 1, -1, -1):
        if size >> level & 1:
            peaks.append(levels[level][end >> level])
            end += 1 << level
    root = peaks.pop()
    while peaks:
        root = sha256(b"\x01" + peaks.pop() + root)
    return root


# ---------------------------------------------------------------- ECDSA on P-256 (FIPS 186-4)

P = 0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)
SPKI_START = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200" "04")


def add(one, other):
    if one is None or other is None:
        return one or other
    (x1, y1), (x2, y2) = one, other
    if x1 == x2:
        if (y1 + y2) % P == 0:
            return None
        slope = (3 * x1 * x1 - 3) * pow(2 * y1, -1, P) % P
    else:
        slope = (y2 - y1) * pow(x2 - x1, -1, P) % P
    x = (slope * slope - x1 - x2) % P
    return x, (slope * (x1 - x) - y1) % P


def times(number, point):
    result = None
    while number:
        if number & 1:
            result = add(result, point)
        point, number = add(point, point), number >> 1
    return result


def der_integers(signature):
    """The two integers of a DER SEQUENCE, in its one spelling; ValueError when it is not one."""
    if len(signature) < 8 or signature[0] != 0x30 or signature[1] != len(signature) - 2:
        raise ValueError("no sequence")
    numbers, at = [], 2
    for _ in range(2):
        if signature[at] != 2:
            raise ValueError("no integer")
        length = signature[at + 1]
        body = signature[at + 2:at + 2 + length]
        if len(body) != length or not body or body[0] & 0x80 or (body[0] == 0 and length > 1 and body[1] < 0x80):
            raise ValueError("not in its one spelling")
        numbers.append(int.from_bytes(body, "big"))
        at += 2 + length
    if at != len(signature):
        raise ValueError("something after it")
    return numbers


class Key:
    """A signed-note key: NAME+ID+BASE64, of type 2."""

    def __init__(self, text):
        self.name, self.id, key = text.split("+", 2)
        raw = unbase64(key)
        if raw[:1] != b"\x02" or not raw[1:].startswith(SPKI_START):
            raise ValueError("no key on P-256")
        point = raw[1 + len(SPKI_START):]
        self.point = int.from_bytes(point[:32], "big"), int.from_bytes(point[32:], "big")
        x, y = self.point
        if len(point) != 64 or (y * y - x * x * x + 3 * x - B) % P != 0 or max(x, y) >= P:
            raise ValueError("the point is not on the curve")
        if sha256(raw[1:])[:4].hex() != self.id or not self.name or re.search(r"[\s+]", self.name):
            raise ValueError("the id is another key's")

    def verifies(self, text, signature):
        try:
            r, s = der_integers(signature)
        except (ValueError, IndexError):
            return False
        if not (0 < r < N and 0 < s < N):
            return False
        digest, inverse = int.from_bytes(sha256(text), "big"), pow(s, -1, N)
        point = add(times(digest * inverse % N, G), times(r * inverse % N, self.point))
        return point is not None and point[0] % N == r


# ---------------------------------------------------------------- the log (C2SP signed-note, tlog-checkpoint, -tiles)

def read_note(note):
    try:
        text = note.decode("utf-8")
    except UnicodeDecodeError:
        raise Fault("checkpoint is not a checkpoint.")
    cut = text.rfind("\n\n")
    lines = text[cut + 2:].split("\n")
    if cut < 0 or len(lines) < 2 or lines[-1] != "" or re.search(r"[\x00-\x09\x0b-\x1f]", text):
        raise Fault("checkpoint is not a checkpoint.")
    signatures = []
    for line in lines[:-1]:
        match = re.fullmatch("\u2014 ([^\\s+]+) ([A-Za-z0-9+/]+=*)", line)
        raw = unbase64(match.group(2)) if match else b""
        if len(raw) <= 4:
            raise Fault("checkpoint is not a checkpoint.")
        signatures.append((match.group(1), raw[:4].hex(), raw[4:]))
    return text[:cut + 1], signatures


def read_checkpoint(note, key):
    text, signatures = read_note(note)
    lines = text.split("\n")
    if len(lines) < 4 or lines[-1] != "" or "" in lines[:-1] or not re.fullmatch("0|[1-9][0-9]{0,18}", lines[1]):
        raise Fault("checkpoint is not a checkpoint.")
    root = unbase64(lines[2])
    if len(root) != 32:
        raise Fault("checkpoint is not a checkpoint.")
    own = [signature for name, key_id, signature in signatures if (name, key_id) == (key.name, key.id)]
    if lines[0] != key.name or not own or not all(key.verifies(text.encode(), each) for each in own):
        raise Fault(f"checkpoint is not signed by {key.name}.")
    return int(lines[1]), root


def tile_path(level, index, width):
    digits, rest = f"{index % 1000:03}", index // 1000
    while rest:
        digits, rest = f"x{rest % 1000:03}/" + digits, rest // 1000
    return f"tile/{level}/{digits}" + ("" if width == 256 else f".p/{width}")


def tiles_of(size):
    """(level, index, width) of every tile of hashes of a tree."""
    level = 0
    while size:
        for index in range((size + 255) // 256):
            yield level, index, min(256, size - 256 * index)
        level, size = level + 1, size // 256


def find_tile(source, path, level, index, width):
    name = tile_path(level, index, width)
    tile = source.find(f"{path}/{name}")
    if tile is not None:
        return name, tile, True
    if width < 256:
        tile = source.find(f"{path}/{tile_path(level, index, 256)}")
    if tile is None:
        raise Fault(f"{name} is missing.")
    return name, tile, False


def read_bundle(name, bundle, own, width):
    entries, at = [], 0
    while at < len(bundle):
        length = int.from_bytes(bundle[at:at + 2], "big")
        if at + 2 + length > len(bundle):
            raise Fault(f"{name} does not hold {width} entries.")
        entries.append(bundle[at + 2:at + 2 + length])
        at += 2 + length
    if len(entries) < width or own and len(entries) > width:
        raise Fault(f"{name} does not hold {width} entries.")
    return entries[:width]


def read_log(source, path, key):
    """Every entry, after working out each tile and the root again."""
    note = source.find(f"{path}/checkpoint")
    if note is None:
        raise Fault("checkpoint is missing.")
    size, root = read_checkpoint(note, key)
    entries = []
    for index in range((size + 255) // 256):
        width = min(256, size - 256 * index)
        entries += read_bundle(*find_tile(source, path, "entries", index, width), width)
    leaves = [leaf_hash(entry) for entry in entries]
    levels = levels_over(leaves)
    for level, index, width in tiles_of(size):
        name, tile, own = find_tile(source, path, level, index, width)
        if own and len(tile) != 32 * width:
            raise Fault(f"{name} does not hold {width} hashes.")
        expected = levels[8 * level][256 * index:256 * index + width]
        for place, node in enumerate(expected):
            if tile[32 * place:32 * place + 32] != node:
                below = "the entries" if level else tile_path("entries", index, width)
                raise Fault(f"{name} does not follow from {below}, at hash {place}.")
    if root_of(leaves) != root:
        raise Fault("checkpoint has another root than the entries lead to.")
    return entries


# ---------------------------------------------------------------- the count

class Ballots:
    """The parts of a .pb file (pabulib.org/format) that a count by approvals needs."""

    def __init__(self, data):
        rows, section, header = {"META": [], "PROJECTS": [], "VOTES": []}, None, None
        for line in split_lines(data.decode("utf-8")):
            cells = split_cells(line)
            if len(cells) == 1 and cells[0].strip() in rows:
                section, header = cells[0].strip(), None
            elif header is None:
                header = cells
            else:
                rows[section].append(dict(zip(header, cells)) if section != "META" else cells)
        meta = {cells[0]: cells[1] for cells in rows["META"]}
        self.budget = Fraction(meta["budget"].replace(",", "."))
        self.cost = {row["project_id"]: Fraction(row["cost"].replace(",", ".")) for row in rows["PROJECTS"]}
        self.papers = [[each for each in row["vote"].split(",") if each] for row in rows["VOTES"]]
        longest = int(meta.get("max_length") or len(self.cost))
        dearest = Fraction(meta["max_sum_cost"].replace(",", ".")) if meta.get("max_sum_cost") else None
        self.valid = all(
            len(set(paper)) == len(paper) and len(paper) <= longest and all(each in self.cost for each in paper)
            and (dearest is None or sum(self.cost[each] for each in paper) <= dearest) for paper in self.papers)
        self.supporters = {project: [] for project in self.cost}
        for voter, paper in enumerate(self.papers):
            for project in paper:
                if project in self.supporters:
                    self.supporters[project].append(voter)


def split_lines(text):
    """Lines of a CSV file: a line's end inside quotes is not one."""
    line, quoted = "", False
    for piece in re.split(r"(\r\n|\r|\n)", text.lstrip("\ufeff")):
        if piece in ("\r\n", "\r", "\n") and not quoted:
            if line:
                yield line
            line = ""
            continue
        line += piece
        quoted ^= piece.count('"') % 2 == 1
    if line:
        yield line


def split_cells(line):
    cells = re.findall(r'(?:^|;)("(?:[^"]|"")*"|[^;]*)', line)
    return [cell[1:-1].replace('""', '"') if cell.startswith('"') else cell for cell in cells]


def greedy(ballots, order, money, places, stops=False):
    won = []
    for project in sorted(places, key=lambda each: (-len(ballots.supporters[each]), order[each])):
        if ballots.cost[project] <= money:
            won.append(project)
            money -= ballots.cost[project]
        elif stops:
            break
    return won


def equal_shares(ballots, order, share, by_cost):
    """One run with this share for each voter (Peters, Pierczynski and Skowron, NeurIPS 2021), exactly."""
    purse, won = [share] * len(ballots.papers), []
    open_projects = {project for project, who in ballots.supporters.items() if who}
    while True:
        best = None
        for project in sorted(open_projects):
            cost, who = ballots.cost[project], sorted(ballots.supporters[project], key=purse.__getitem__)
            if sum((purse[voter] for voter in who), Fraction(0)) < cost:
                open_projects.discard(project)
                continue
            left, price = cost, None
            for place, voter in enumerate(who):
                price = left / (len(who) - place)
                if price <= purse[voter]:
                    break
                left -= purse[voter]
            rate = price / cost if by_cost else price
            if best is None or (rate, order[project]) < best[0]:
                best = (rate, order[project]), project, price
        if best is None:
            return won
        _, project, price = best
        for voter in ballots.supporters[project]:
            purse[voter] -= min(purse[voter], price)
        open_projects.discard(project)
        won.append(project)


def count(ballots, rules):
    """The winners by the sealed rules, or None for rules that this verifier does not know."""
    rank = {str(option["number"]): option["tie_rank"] for option in rules["options"]}
    order = {project: (ballots.cost[project], -len(ballots.supporters[project]), rank[project]) for project in rank}
    rule, completion = rules["counting_rule"], rules["completion"]
    if rule in ("Greedy", "GreedyNoSkip"):
        return greedy(ballots, order, ballots.budget, ballots.cost, rule == "GreedyNoSkip")
    if rule != "EqualShares" or completion not in ("none", "add1", "utilitarian") \
            or rules["utility"] not in ("cost", "cardinality"):
        return None
    start, by_cost = ballots.budget / max(1, len(ballots.papers)), rules["utility"] == "cost"
    won = equal_shares(ballots, order, start, by_cost)
    if completion == "utilitarian":
        spent = sum((ballots.cost[each] for each in won), Fraction(0))
        return won + greedy(ballots, order, ballots.budget - spent, set(ballots.cost) - set(won))
    supported = {project for project, who in ballots.supporters.items() if who}
    if completion == "add1" and sum((ballots.cost[each] for each in supported), Fraction(0)) <= ballots.budget:
        return sorted(supported)
    raises = 0
    while completion == "add1":
        raises += 1
        following = equal_shares(ballots, order, start + raises, by_cost)
        if sum((ballots.cost[each] for each in following), Fraction(0)) > ballots.budget:
            break
        won = following
    return won


# ---------------------------------------------------------------- the checks

def number(entry, name):
    """A whole number of an entry, or -1 when there is none."""
    value = entry.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else -1


class Verifier:
    def __init__(self, source):
        self.source, self.checks, self.title = source, [], source.name

    def add(self, name, verdict, says):
        self.checks.append({"name": name, "verdict": HOLDS if verdict is True else verdict or FAILS, "says": says})
        return verdict is True

    def verify(self, trusted, promise=None):
        try:
            manifest = json.loads(self.source.find("record.json") or b"")
            if manifest["format"] != "toadlane-record-1":
                raise ValueError("another format")
            self.title, decision, logs = manifest["title"], manifest["decision"], manifest["logs"]
            self.batches = [{name: batch[name] for name in BATCH} for batch in manifest["paper_batches"]]
            if not all(isinstance(log["key"], str) and isinstance(log["path"], str) for log in logs):
                raise ValueError("no logs")
        except (ValueError, KeyError, TypeError):
            self.add("record", False, f"There is no record.json that can be read in {self.source.name}.")
            return
        self.add("record", True, f"It is about: {self.title}.")
        if trusted is None:
            self.add("key", NOT_MADE, "The log's key came with the record. Get it elsewhere too.")
        else:
            self.add("key", bool(logs) and all(log["key"] in trusted.split(",") for log in logs), "The key you gave.")
        entries = self.log(logs, decision)
        if entries is not None and self.order(entries):
            self.story(manifest, entries)
            if promise is not None:
                self.promise(promise, manifest, {entry.get("envelope") for entry in entries})

    def promise(self, text, manifest, envelopes):
        """Whether the promise on a receipt is signed by the log's key, about this decision, and kept."""
        try:
            said, signatures = read_note(("\n".join(text.strip().splitlines()) + "\n").encode())
            first, origin, council, decision, envelope, by, end = said.split("\n")
            if first != "toadlane-promise-1" or end or not re.fullmatch(r"by \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", by):
                raise ValueError("not a promise")
        except (Fault, ValueError):
            return self.add("promise", False, "This is not a promise. Give all of it.")
        keys = [key for key in (Key(log["key"]) for log in manifest["logs"]) if key.name == origin]
        own = [(key, sign) for key in keys for name, key_id, sign in signatures if (name, key_id) == (key.name, key.id)]
        if not own or not all(key.verifies(said.encode(), sign) for key, sign in own):
            return self.add("promise", False, "The promise is not signed by the key of this log.")
        if (council, decision) != (manifest["council"], manifest["decision"]):
            return self.add("promise", False, "The promise is about another decision.")
        return self.add("promise", envelope in envelopes, "The sealed vote that was promised must be in the log.")

    def log(self, logs, decision):
        leaves, story = 0, []
        try:
            for log in logs:
                try:
                    key = Key(log["key"])
                except ValueError:
                    raise Fault("The key of the log in record.json cannot be read.")
                try:
                    entries = read_log(self.source, log["path"], key)
                except Fault as fault:
                    start = " Its place and its key stand in record.json." if str(fault).startswith("check") else ""
                    raise Fault(f"{log['path']}/{fault}{start}")
                leaves += len(entries)
                for entry in entries:
                    try:
                        said = json.loads(entry)
                    except ValueError:
                        continue
                    if isinstance(said, dict) and said.get("decision") == decision:
                        story.append(said)
        except Fault as fault:
            self.add("log", False, str(fault))
            return None
        self.add("log", True, f"{leaves} entries lead to the roots that the log's keys signed.")
        return story

    def order(self, entries):
        if not entries:
            return self.add("order", False, "The log says nothing of the decision that record.json names.")
        kinds = [entry.get("kind") for entry in entries if entry.get("kind") not in BESIDE]
        votes = kinds.count("envelope")
        # Where scrutineers hold the key, the site has none to destroy.
        end = [] if self.rules().get("key_holding") == "scrutineers' count" else ["key_destroyed"]
        expected = ["opened"] + ["envelope"] * votes + ["boxed", "closed", "counted"] + end
        return self.add("order", kinds == expected, "One opening, the votes, one close, one box and one count.")

    def hash_is(self, name, file, logged):
        data = self.source.find(file)
        same = data is not None and hashlib.sha256(data).hexdigest() == logged
        return self.add(name, same, f"{file} is the file that the log names." if same else f"{file} is missing."
                        if data is None else f"{file} is not the file that the log names.")

    def rules(self):
        try:
            rules = json.loads(self.source.find("rules.json") or b"")
            return rules if isinstance(rules, dict) else {}
        except ValueError:
            return {}

    def story(self, manifest, entries):
        only = {entry["kind"]: entry for entry in entries}
        opened, closed, boxed, counted = (only[kind] for kind in ("opened", "closed", "boxed", "counted"))
        votes = [entry.get("envelope") for entry in entries if entry["kind"] == "envelope"]
        rules = self.rules()
        self.hash_is("rules", "rules.json", opened.get("rules"))
        about = all(rules.get(each) == manifest.get(each) for each in ("council", "decision", "title"))
        self.add("about", about, "Council, decision and title are those of the sealed rules." if about else
                 "record.json names another council, decision or title than the sealed rules.")
        said = dict.fromkeys(("voters", "online", "by_paper", "at_place", "votes_cast", "envelopes", "superseded",
                              "cancelled_by_paper", "papers_counted", "papers_spoilt", "boxed", "test_voters"), -1)
        said.update((name, closed[name]) for name in said if type(closed.get(name)) is int)
        found = said["envelopes"]
        self.add("votes", found == len(votes) == len(set(votes))
                 and found - said["papers_counted"] + said["by_paper"] == said["votes_cast"]
                 and found == said["boxed"] + said["test_voters"] + said["superseded"] + said["cancelled_by_paper"],
                 f"The log names {len(votes)} sealed votes; the close found {closed.get('envelopes')}.")
        text = (self.source.find("box.txt") or b"").decode("ascii", "replace")
        box = [line for line in text.split("\n") if line]
        listed = text == "".join(line + "\n" for line in box) and box == sorted(set(box)) \
            and all(re.fullmatch("[0-9a-f]{64}", line) for line in box)
        right = listed and set(box) <= set(votes) and len(box) == boxed.get("envelopes") and boxed.get("root") == \
            base64.b64encode(root_of([leaf_hash(bytes.fromhex(line)) for line in box])).decode()
        self.add("box", right, f"{len(box)} sealed votes were counted; each is in the log." if right else
                 "box.txt does not list the sealed votes that the log names as the box.")
        self.roll(entries, opened, closed, boxed, said)
        fewest, ballots = rules.get("fewest_ballots", 0), counted.get("ballots_counted")
        withheld = self.source.find("ballots.pb") is None and isinstance(fewest, int) and isinstance(ballots, int) \
            and 0 <= ballots < fewest
        if withheld:
            self.add("ballots", NOT_MADE, f"Not published: fewer than {fewest} ballots were counted.")
        else:
            self.hash_is("ballots", "ballots.pb", counted.get("ballot_file"))
        self.hash_is("sheet", "sheet.json", counted.get("sheet"))
        total = counted.get("ballots_counted", -1) + counted.get("ballots_rejected", -1)
        self.add("counted", total == boxed.get("envelopes"), f"{total} ballots came out of the box.")
        if withheld:
            self.add("recount", NOT_MADE, "Only the scrutineers have the ballots and can count them again.")
        else:
            self.recount(rules, counted)
        self.papers(entries, said)

    def papers(self, entries, said):
        """Every paper of every batch is counted, spoilt or unused, and the close took them over as they are."""
        logged = [{name: entry.get(name) for name in BATCH} for entry in entries if entry["kind"] == "paper_batch"]
        logged.sort(key=lambda batch: (len(batch["mark"]), batch["mark"]))
        parts = [[batch[name] for name in BATCH[2:7]] for batch in logged]
        counted, spoilt = sum(part[0] for part in parts), sum(part[1] for part in parts)
        right = self.batches == logged and len({batch["mark"] for batch in logged}) == len(logged) \
            and all(min(part) >= 0 and sum(part) == batch["printed"] for part, batch in zip(parts, logged)) \
            and (counted, spoilt, counted + spoilt) == (said["papers_counted"], said["papers_spoilt"], said["by_paper"])
        self.add("batches", right, f"{len(logged)} batches of ballot papers: {counted} counted, {spoilt} spoilt."
                 if right else "The batches of ballot papers in record.json are not those of the log.")

    def roll(self, entries, opened, closed, boxed, said):
        kinds = [entry["kind"] for entry in entries]
        late = kinds[kinds.index("opened"):kinds.index("closed")].count("elector_added")
        electors, tests = number(opened, "electors") + late, number(closed, "test_voters")
        voters = number(closed, "voters") - tests
        self.add("roll", electors == closed.get("electors") and 0 <= voters <= electors
                 and 0 <= tests <= number(opened, "tests") and said["boxed"] == boxed.get("envelopes")
                 and voters == said["boxed"] + said["papers_spoilt"]
                 and voters + tests == said["online"] + said["by_paper"] + said["at_place"],
                 f"{voters} of {electors} electors voted; {late} were added late.")
        issued = sum(number(entry, "codes") for entry in entries if entry["kind"] == "codes_issued")
        ended = sum(number(entry, "voided" if entry["kind"] == "codes_issued" else "codes")
                    for entry in entries if entry["kind"] in ("codes_issued", "codes_voided"))
        self.add("codes", issued == closed.get("codes_issued") and ended == closed.get("codes_voided")
                 and ended <= issued, f"{issued} codes were given out and {ended} of them ended.")

    def recount(self, rules, counted):
        try:
            options = sorted(rules["options"], key=lambda option: option["tie_rank"])
            listed = [(str(option["number"]), option["cost_pence"]) for option in options]
            budget, _ = rules["budget_pence"], [rules[name] for name in ("counting_rule", "completion", "utility")]
        except (ValueError, KeyError, TypeError):
            self.add("recount", False, "rules.json cannot be read.")
            return
        try:
            ballots = Ballots(self.source.find("ballots.pb") or b"")
        except (ValueError, KeyError, TypeError, IndexError):
            self.add("file", False, "ballots.pb cannot be read.")
            return
        same = listed == [(project, cost * 100) for project, cost in ballots.cost.items()] \
            and ballots.budget * 100 == budget
        self.add("file", same, "The projects, costs, budget and order for ties in ballots.pb "
                 + ("are the sealed ones." if same else "are not the sealed ones."))
        self.add("papers", ballots.valid and len(ballots.papers) == counted.get("ballots_counted"),
                 f"The ballot file has {len(ballots.papers)} ballots.")
        winners = count(ballots, rules) if same else []
        if winners is None:
            self.add("recount", NOT_MADE, f"This verifier does not count by {rules['counting_rule']}.")
        else:
            self.add("recount", sorted(winners, key=int) == sorted(map(str, counted.get("winners", [])), key=int),
                     f"Counted again, these win: {', '.join(winners)}.")

    def holds(self):
        return all(check["verdict"] != FAILS for check in self.checks) and (self.withheld() or any(
            check["name"] == "recount" and check["verdict"] == HOLDS for check in self.checks))

    def withheld(self):
        """The sealed rules keep so few ballots back: only scrutineers can count them."""
        return any(check["name"] == "ballots" and check["verdict"] == NOT_MADE for check in self.checks)


def main():
    parser = argparse.ArgumentParser(description="Check a published decision: log, hashes, sums, box, recount.")
    parser.add_argument("where", help="the record's address, or a folder")
    parser.add_argument("--key", help="the log's key, as you have it from elsewhere; several with commas between")
    parser.add_argument("--promise", help="a file with the signed promise on your receipt: was it kept?")
    parser.add_argument("--json", action="store_true", help="write JSON instead of text")
    said = parser.parse_args()
    is_web = said.where.startswith(("http://", "https://"))
    if not is_web and not os.path.isdir(said.where):
        print(f"There is no folder {said.where}. Give a folder, or an address with https://", file=sys.stderr)
        return 2
    verifier = Verifier(Web(said.where) if is_web else Folder(said.where))
    try:
        promise = open(said.promise, encoding="utf-8").read() if said.promise else None
        verifier.verify(said.key, promise)
    except (urllib.error.URLError, TimeoutError) as fault:
        print(f"{said.where} could not be read: {fault}", file=sys.stderr)
        return 2
    if said.json:
        report = {"title": verifier.title, "holds": verifier.holds(), "checks": verifier.checks}
        print(json.dumps(report, indent=2, ensure_ascii=False))
    else:
        print(verifier.title, end="\n\n")
        for check in verifier.checks:
            word = {HOLDS: "ok", FAILS: "FAILS", NOT_MADE: "not checked"}[check["verdict"]]
            print(f"  {check['name']:<9} {word:<12} {check['says']}")
        print("\nDO NOT RELY ON THIS RECORD. Tell the council and its scrutineers what failed."
              if not verifier.holds() else "\nWhat is published fits together. So few ballots are shown to scrutineers "
              "alone: they can count them again, you cannot." if verifier.withheld() else "\nThe result follows from "
              "the published ballots, and nothing was added, taken out or changed since.")
    return 0 if verifier.holds() else 1


if __name__ == "__main__":
    sys.exit(main())
