#!/usr/bin/env python3
"""Checks an audit bundle, written from docs/audit-format.md alone. Python 3.9 or later, nothing to install.

lianshou_verify.py BUNDLE --key VKEY... [--witness VKEY]... [--quorum N] [--head FILE]...
Exit status 0 valid, 1 tampered, 2 unusable. Memory grows with streams, not with events.
"""
import argparse, base64, contextlib, functools, hashlib, json, os, re, struct, sys, unicodedata, zipfile
import ed25519

TAMPERED = """event-hash chain sequence position leaf-missing epoch recorded-at root inclusion consistency fork
 head-signature head-unsigned cosignature wrong-log manifest""".split()
MAX, INT32, SMALL = 2**53 - 1, 2**31 - 1, 65536
LIMITS = {"manifest.json": SMALL, "head": SMALL, "keys.json": SMALL, "events.ndjson": 2**40, "proofs.ndjson": 2**40,
          "consistency.ndjson": 2**22}
UUID, HASH, TEXT = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "[0-9a-f]{64}", "(?s).*"
NOTE = (f"((lianshou/({UUID})/([1-9][0-9]{{0,9}}))\n(0|[1-9][0-9]{{0,15}})\n(\\S+)\n(?:[^\n]+\n)*)\n"
        "((?:\u2014 [^\\s+]+ [A-Za-z0-9+/=]+\n){1,64})")
# What the value of a key must be: bounds of an integer, a pattern of a text, bytes for base64, [pattern] for an array.
EVENT = dict(position=(1, MAX), stream=UUID, sequence=(0, MAX), epoch=(1, INT32), type=TEXT, revision=(0, INT32),
             recordedAt=(-MAX, MAX), previousHash=HASH, hash=HASH, metadata=bytes, payload=bytes)
PROOF = dict(leaf=(0, MAX), path=[HASH])
CONSISTENCY = {"from": (0, MAX), "to": (0, MAX), "path": [HASH]}
KEYS = dict(log=[TEXT], witnesses=[TEXT])
MANIFEST = dict(format=TEXT, logId=UUID, epoch=(1, INT32), headSize=(0, MAX), scope="issue|everything|area-and-period",
                coverage="all|range|each", firstPosition=(0, MAX), lastPosition=(0, MAX), events=(0, MAX),
                streams=(0, MAX), createdAt=TEXT)
SCOPES = {"issue": dict(streamIds=[TEXT]), "area-and-period": {"area": TEXT, "from": TEXT, "until": TEXT}}
LOG, WITNESS = 1, 4
CONTROL = ("Cc", "Zl", "Zp", "Cs")
problems, checked, unchecked = [], [], []

class Refused(Exception):
    """A code and a sentence: nothing after it can be checked."""

def expect(holds, code, otherwise):
    if not holds:
        problems.append((code, otherwise))
    return holds

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def b64(text):
    raw = base64.b64decode(text, validate=True)
    if base64.b64encode(raw).decode() != text:
        raise ValueError("not canonical base64")
    return raw

@contextlib.contextmanager
def well_formed(where):
    try:
        yield
    except (ValueError, RecursionError) as e:
        raise Refused("malformed", f"{where}: {e}: cut off or written wrongly, ask for the bundle anew.")

def parsed(raw):
    def unique(pairs):
        if len(dict(pairs)) < len(pairs):
            raise ValueError("a key twice")
        return dict(pairs)
    found = json.loads(raw.decode("utf-8"), object_pairs_hook=unique)
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found

def value(v, kind):
    """What a value stands for, if it is of its kind."""
    if type(v) is int and isinstance(kind, tuple) and kind[0] <= v <= kind[1]:
        return v
    if isinstance(v, list) and isinstance(kind, list):
        return [value(item, kind[0]) for item in v]
    if isinstance(v, str) and kind is bytes:
        return b64(v)
    if isinstance(v, str) and isinstance(kind, str) and re.fullmatch(kind, v):
        return bytes.fromhex(v) if kind == HASH else v.encode("utf-8").decode()  # no half surrogate pairs
    raise ValueError(f"{str(v)[:80]} is not what it should be")

def shaped(found, shape):
    """An object that has just these keys."""
    if found.keys() != shape.keys():
        raise ValueError(f"its keys are {list(found)[:20]}")
    return {key: value(found[key], kind) for key, kind in shape.items()}

class Bundle:
    """The ZIP file. Nothing is unpacked to disk, no entry is read beyond its bound."""

    def __init__(self, path):
        with open(path, "rb") as file:
            file.seek(max(0, os.path.getsize(path) - 22))
            end = file.read()
        if end[:4] != b"PK\5\6" or end[20:] != b"\0\0":
            raise Refused("container", "the file does not end as a ZIP file without comment does: fetch it again.")
        self.zip = zipfile.ZipFile(path)
        self.entries = {info.orig_filename: info for info in self.zip.infolist() if self.admits(info)}
        self.heads = sorted(name for name in self.entries if name.startswith("heads/"))
        if len(self.entries) < len(self.zip.infolist()) or len(self.heads) > 256:
            raise Refused("container", "an entry is unknown, twice, too large or not plain: ask for a clean bundle.")

    @staticmethod
    def admits(info):
        name, size = info.orig_filename, info.file_size
        known = name in LIMITS or re.fullmatch("heads/[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}", name)
        plain = info.compress_type in (0, 8) and not info.flag_bits & 1
        bomb = size > 2**20 and size // 200 > info.compress_size
        return known and plain and not bomb and size <= LIMITS.get(name, SMALL)

    def bytes(self, name):
        return self.zip.read(self.entries[name])

    def lines(self, name, shape):
        limit = 8388608 if name == "events.ndjson" else 16384
        with self.zip.open(self.entries[name]) as entry:
            for number, line in enumerate(iter(lambda: entry.readline(limit + 1), b""), 1):
                where = f"{name} line {number}"
                if len(line) > limit:
                    raise Refused("too-long", where + ": ask for the bundle anew.")
                if not line.endswith(b"\n"):
                    raise Refused("malformed", where + " has no end: it was cut off, ask for the bundle anew.")
                with well_formed(where):
                    found = shaped(parsed(line), shape)
                yield where, found

def vkey(text, kind):
    """(name, key id, public key, kind) of a C2SP vkey."""
    match = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", text.strip())
    raw = b64(match[3]) if match else b""
    if len(raw) != 33 or raw[0] != kind or sha(match[1].encode(), b"\n", raw)[:4].hex() != match[2]:
        raise ValueError("no vkey")
    return match[1], bytes.fromhex(match[2]), raw[1:], kind

class Head:
    """A C2SP signed note that is a C2SP tlog-checkpoint."""

    def __init__(self, raw, where):
        self.where = where
        with well_formed(where):
            text = raw.decode("utf-8")
            note = re.fullmatch(NOTE, text)
            if not note or re.search(r"[\x00-\x09\x0b-\x1f]", text):
                raise ValueError("no signed head of a lianshou log")
            self.body, self.origin, self.log = note[1], note[2], note[3]
            self.epoch, self.size, self.root = int(note[4]), int(note[5]), b64(note[6])
            self.lines = [(line.split(" ")[1], b64(line.split(" ")[2])) for line in note[7].split("\n")[:-1]]
            bounded = self.epoch <= INT32 and self.size <= MAX and len(self.root) == 32
            if not bounded or any(len(blob) < 5 for _, blob in self.lines):
                raise ValueError("out of bounds")

    def signed(self, key):
        """Whether it is signed with a key, which every line of that key must show; None if it has no such line."""
        blobs = [blob[4:] for name, blob in self.lines if (name, blob[:4]) == key[:2]]
        for blob in blobs:
            time, signature, message = None, blob, self.body
            if key[3] == WITNESS:
                time, signature = int.from_bytes(blob[:8], "big"), blob[8:]
                message = f"cosignature/v1\ntime {time}\n{self.body}"
            if (time or 0) >= 2**63 or not ed25519.verify(key[2], message.encode(), signature):
                return False
            checked.append(f"{self.where}, size {self.size}, signed by {key[0]}" + (f", time {time}" if time else ""))
        return True if blobs else None

    def log_signed(self, keys):
        """Checks the log's signature. Whether there is a key to check it with."""
        found = [self.signed(key) for key in keys if key[0] == self.origin]
        expect(set(found) != {None}, "head-unsigned", f"{self.where} is not signed by {self.origin}: someone else's.")
        expect(False not in found, "head-signature", f"the signature on {self.where} is not over its text: altered.")
        return bool(found)

def node(left, right):
    return sha(b"\1", left, right)

def split(n):
    """The largest power of two below n, where RFC 9162 divides a tree of n leaves."""
    return 1 << (n - 1).bit_length() - 1

def climb(h, index, size, path, left):
    """The root to which an inclusion path of the right length leads. Its left siblings, from the top, go to left."""
    if size <= 1 or not path:
        return h if size == 1 and not path else None
    if index < split(size):
        below = climb(h, index, split(size), path[:-1], left)
        return below and node(below, path[-1])
    left.append(path[-1])
    below = climb(h, index - split(size), size - split(size), path[:-1], left)
    return below and node(path[-1], below)

def grow(m, old, n, path):
    """The roots of sizes m and n to which a consistency path leads. The old one is known on the left edge alone."""
    if m == n:
        known = path if old is None else path + [old]
        return tuple(known * 2) if len(known) == 1 else (None, None)
    if not path:
        return None, None
    if m <= split(n):
        a, b = grow(m, old, split(n), path[:-1])
        return a, b and node(b, path[-1])
    a, b = grow(m - split(n), None, n - split(n), path[:-1])
    return a and node(path[-1], a), b and node(path[-1], b)

def append(frontier, n, h):
    frontier.append(h)
    while n & 1:
        frontier[-2:], n = [node(*frontier[-2:])], n >> 1

def fold(frontier):
    return functools.reduce(lambda right, left: node(left, right), reversed(frontier)) if frontier else sha()

class Leaves:
    """How the events are shown to be leaves of the head's tree: all of them, a range, or each by itself."""

    def __init__(self, coverage, head, sizes, bundle):
        self.coverage, self.head, self.sizes, self.roots = coverage, head, sizes, {0: sha()}
        self.frontier, self.n, self.dense, self.first, self.last = [], 0, True, None, None
        self.proofs = iter(()) if coverage == "all" else bundle.lines("proofs.ndjson", PROOF)
        self.where, self.proof = next(self.proofs, (None, None))

    def frontier_before(self, index, h):
        """The left siblings of a leaf's proof, if it is there and holds."""
        left, where = [], f"position {index + 1}"
        self.skip_proofs_below(index)
        there = self.proof and self.proof["leaf"] == index
        if not expect(there, "proof-missing", f"{where}: no proof: ask for a bundle with it."):
            return None
        holds = index < self.head.size and climb(h, index, self.head.size, self.proof["path"], left) == self.head.root
        expect(holds, "inclusion", f"{where}: {self.where} does not lead to the root {self.head.root.hex()}.")
        self.where, self.proof = next(self.proofs, (None, None))
        return left if holds else None

    def skip_proofs_below(self, index):
        while self.proof and self.proof["leaf"] < index:
            expect(False, "inclusion", f"{self.where} proves leaf {self.proof['leaf']}, for which no event is due.")
            self.where, self.proof = next(self.proofs, (None, None))

    def add(self, index, h):
        if self.coverage != "all" and (self.coverage == "each" or self.first is None):
            self.frontier, self.n = self.frontier_before(index, h), index
        if self.coverage == "each":
            return
        self.first, self.last = index if self.first is None else self.first, (index, h)
        if self.dense and index != self.n:
            self.dense = False
            expect(index < self.n, "leaf-missing", f"expected position {self.n + 1}, found {index + 1}: left out.")
        if self.dense and self.frontier is not None:
            append(self.frontier, self.n, h)
        self.n += 1
        if self.dense and self.coverage == "all" and self.n in self.sizes:
            self.roots[self.n] = fold(self.frontier)

    def end(self, last):
        if self.coverage == "all":
            expect(last >= self.head.size, "leaf-missing", f"the events end at {last} of {self.head.size}.")
            if self.dense and last == self.head.size:
                expect(fold(self.frontier) == self.head.root, "root", f"the leaves do not give {self.head.root.hex()}.")
        elif self.last and self.last[0] != self.first:
            left = self.frontier_before(*self.last)
            if self.dense and None not in (left, self.frontier):
                append(left, *self.last)
                expect(left == self.frontier, "inclusion", "an event between the first and the last is another.")
        self.skip_proofs_below(MAX + 1)

def event_hash(e, log):
    def uuid(text):
        return bytes.fromhex(text.replace("-", ""))

    def sized(raw):
        return struct.pack(">i", len(raw)) + raw
    return sha(b"lianshou/event/1", uuid(log), struct.pack(">iq", e["epoch"], e["position"]), uuid(e["stream"]),
               struct.pack(">q", e["sequence"]), sized(e["type"].encode()),
               struct.pack(">iq", e["revision"], e["recordedAt"]), e["previousHash"],
               sized(e["metadata"]), sized(e["payload"]))

def check_event(where, e, before, end, head, may_begin_late):
    """An event against its hash, the event before it, and where its stream ended. Whether the stream begins late."""
    position, epoch, time = before["position"], before["epoch"], before["recordedAt"]
    expect(position < e["position"] <= head.size, "position", f"{where}: expected above {position}, up to {head.size}.")
    expect(epoch <= e["epoch"] <= head.epoch, "epoch", f"{where}: expected epoch {epoch} to {head.epoch}.")
    expect(e["recordedAt"] >= time, "recorded-at", f"{where}: expected {time} or later, found {e['recordedAt']}.")
    expect(event_hash(e, head.log) == e["hash"], "event-hash", f"{where}: not of the hash it carries: see the log.")
    late = end is None and e["sequence"] > 0
    sequence, previous = end or (-1, bytes(32))
    follows = e["sequence"] == sequence + 1 or late and may_begin_late
    if expect(follows, "sequence", f"{where}: expected sequence {sequence + 1}: ask for that event.") and not late:
        expect(e["previousHash"] == previous, "chain", f"{where}: expected previous hash {previous.hex()}.")
    return late

def check_events(bundle, head, manifest, leaves):
    streams, count, late, first, before = {}, 0, 0, 0, dict(position=0, epoch=1, recordedAt=-MAX)
    may_begin_late = manifest["coverage"] != "all" and manifest["scope"] != "issue"
    for line, e in bundle.lines("events.ndjson", EVENT):
        where = f"{line} (position {e['position']}, stream {e['stream']}, sequence {e['sequence']})"
        late += check_event(where, e, before, streams.get(e["stream"]), head, may_begin_late)
        streams[e["stream"]] = e["sequence"], e["hash"]
        leaves.add(e["position"] - 1, sha(b"\0", e["hash"]))
        first, before, count = first or e["position"], e, count + 1
    leaves.end(before["position"])
    found = dict(firstPosition=first, lastPosition=before["position"], events=count, streams=len(streams))
    for key in found:
        expect(manifest[key] == found[key], "manifest", f"{key} should be {manifest[key]}, found {found[key]}.")
    expect(sorted(manifest.get("streamIds", streams)) == sorted(streams), "manifest", "streamIds are others.")
    if late:
        unchecked.append(f"stream-start: {late} streams begin after their first event; what came before.")
    return f"{count} events of {len(streams)} streams: each hash, each stream's chain, each leaf"

def heads_inside(bundle, head, keys):
    for name in bundle.heads:
        other = Head(bundle.bytes(name), name)
        if expect(other.log == head.log and other.epoch <= head.epoch and other.size <= head.size, "wrong-log",
                  f"{name} is of {other.origin}, size {other.size}: parts of two bundles were mixed."):
            if not other.log_signed(keys):
                unchecked.append(f"head-signature: no key named {other.origin} was given for {name}.")
            yield other

def heads_outside(files, head, keys):
    for name in files:
        try:
            with open(name, "rb") as file:
                other = Head(file.read(SMALL + 1), name)
            known = other.log == head.log and any(other.signed(key) for key in keys if key[0] == other.origin)
            if expect(known, "head-unusable", f"{name}: of another log or not signed by a given key."):
                yield other
        except (Refused, OSError) as e:
            expect(False, "head-unusable", f"{name}: {e}: look at --head.")

def compare(other, code, head, leaves, paths):
    size, same = other.size, other.root == head.root
    if size > head.size:
        code = "fork" if other.epoch < head.epoch else "head-newer"
        same = False
    elif size < head.size and leaves.coverage == "all":
        if leaves.roots.get(size) is None:
            return  # leaf-missing says why
        same = other.root == leaves.roots[size]
    elif size < head.size:
        if not expect(size in paths, "proof-missing", f"{other.where}: no proof from size {size}: ask for it."):
            return
        empty = size == 0 and not paths[size] and other.root == sha()
        same = empty or size > 0 and grow(size, other.root, head.size, paths[size]) == (other.root, head.root)
    if expect(same, code, f"{other.where}, size {size}, is not of the history of the head: ask why."):
        checked.append(f"{other.where}, size {size}, has the same history as the head")

def check_further_heads(bundle, head, leaves, inside, outside):
    sizes, paths, last = {other.size for other in inside}, {}, -1
    there = "consistency.ndjson" in bundle.entries
    for where, line in bundle.lines("consistency.ndjson", CONSISTENCY) if there else ():
        expect(last < line["from"] < line["to"] == head.size and line["from"] in sizes, "consistency",
               f"{where} leads from {line['from']} to {line['to']}, which no head asks for.")
        last, paths[line["from"]] = line["from"], line["path"]
    for other in inside:
        compare(other, "consistency", head, leaves, paths)
    for other in outside:
        compare(other, "fork", head, leaves, paths)

def read_manifest(bundle):
    with well_formed("manifest.json"):
        found = parsed(bundle.bytes("manifest.json"))
        if isinstance(found.get("format"), str) and found["format"] != "lianshou-bundle/1":
            raise Refused("format-unknown", f"{found['format']!r}: use a verifier made for it.")
        return shaped(found, {**MANIFEST, **SCOPES.get(str(found.get("scope")), {})})

def check_head(head, manifest, keys, witnesses, quorum):
    expect((manifest["logId"], manifest["epoch"]) == (head.log, head.epoch), "wrong-log", f"head: {head.origin}.")
    expect(manifest["headSize"] == head.size, "manifest", f"the head has {head.size} events.")
    expect(manifest["scope"] != "everything" or manifest["coverage"] == "all", "manifest", "not everything.")
    expect(head.log_signed(keys), "key-missing", f"no key was given for {head.origin}: get it elsewhere.")
    found = [head.signed(witness) for witness in witnesses]
    expect(False not in found, "cosignature", "a given witness's line is not over the head's text.")
    expect(found.count(True) >= quorum, "quorum", f"{found.count(True)} given witnesses have cosigned, not {quorum}.")

def examine(given, quorum):
    """What is complete, if all holds."""
    bundle = Bundle(given.bundle)
    manifest, head = read_manifest(bundle), Head(bundle.bytes("head"), "head")
    coverage, last = manifest["coverage"], manifest["lastPosition"]
    if coverage == "all" and {"proofs.ndjson", "consistency.ndjson"} & bundle.entries.keys():
        raise Refused("container", "with coverage all there are no proofs: ask for a clean bundle.")
    check_head(head, manifest, given.key, given.witness, quorum)
    inside, outside = list(heads_inside(bundle, head, given.key)), list(heads_outside(given.head, head, given.key))
    leaves, before = Leaves(coverage, head, {other.size for other in inside + outside}, bundle), len(problems)
    summary = check_events(bundle, head, manifest, leaves)
    checked.extend([summary] if len(problems) == before else [])
    check_further_heads(bundle, head, leaves, inside, outside)
    if "keys.json" in bundle.entries:
        with well_formed("keys.json"):
            shaped(parsed(bundle.bytes("keys.json")), KEYS)
    left = {"witness: none was given: a rewrite by whoever holds the log's key would not be seen.": not given.witness,
            "earlier-head: none from elsewhere was given: whether the log told others another history.": not given.head,
            "completeness: whether the log has further events of what was asked for.": coverage != "all",
            f"later: whether the log has more after the head's {head.size} events.": True,
            "meaning: whether what was recorded is true.": True,
            "claims: createdAt, area, from and until of the manifest, and keys.json: not signed.": True}
    unchecked.extend(text for text in left if left[text])
    return {"all": f"every event of the log up to the head, positions 1 to {head.size}", "each": "",
            "range": f"every event from position {manifest['firstPosition']} to {last}" if last else ""}[coverage]

class Arguments(argparse.ArgumentParser):
    def error(self, message):
        raise Refused("arguments", f"{message}. {__doc__.splitlines()[2]}")

def arguments():
    parser = Arguments(usage=__doc__, allow_abbrev=False)
    parser.add_argument("bundle")
    parser.add_argument("--key", action="append", default=[], type=lambda text: vkey(text, LOG))
    parser.add_argument("--witness", action="append", default=[], type=lambda text: vkey(text, WITNESS))
    parser.add_argument("--head", action="append", default=[])
    parser.add_argument("--quorum", type=int)
    given = parser.parse_args()
    quorum = len(given.witness) if given.quorum is None else given.quorum
    different = {witness[2] for witness in given.witness} - {key[2] for key in given.key}
    if len(different) < len(given.witness) or quorum > len(given.witness) or given.quorum is not None and quorum < 1:
        parser.error("a witness given twice, or with the log's key, or an impossible quorum")
    return given, quorum

def main():
    complete = ""
    try:
        complete = examine(*arguments())
    except Refused as e:
        problems.append(e.args)
    except Exception as e:  # of a broken ZIP; the exit status of a crash, 1, would say tampered
        problems.append(("container", f"the file can't be read: {e!r}: fetch it again."))
    kinds = {code in TAMPERED for code, _ in problems}
    verdict = "tampered" if True in kinds else "unusable" if kinds else "valid"
    named = [("tampered" if code in TAMPERED else "unusable", code, text) for code, text in problems[:100]]
    lines = [f"problem {kind} {code}: {text}" for kind, code, text in named]
    lines += ["checked: " + text for text in checked] + ["not checked " + text for text in unchecked]
    lines += ["complete: " + complete] if verdict == "valid" and complete else []
    clean = ["".join("?" if unicodedata.category(c) in CONTROL else c for c in line) for line in lines]
    sys.stdout.buffer.write(("\n".join(clean + ["verdict: " + verdict]) + "\n").encode())
    return ["valid", "tampered", "unusable"].index(verdict)

if __name__ == "__main__":
    sys.exit(main())
