#!/usr/bin/env python3
"""Checks an audit bundle, written from docs/audit-format.md alone. Python 3.9 or later, nothing to install.

lianshou_verify.py BUNDLE --key VKEY... [--witness VKEY]... [--quorum N] [--head FILE]... [--progress]
Exit status 0 valid, 1 tampered, 2 unusable. Memory grows with streams, not with events.
"""
import argparse, base64, functools, hashlib, json, os, re, struct, sys, zipfile
import ed25519

UNUSABLE = "container malformed format-unknown key-missing quorum proof-missing head-newer head-unusable arguments"
LIMITS = {"manifest.json": 2**16, "head": 2**16, "sizes.ndjson": 2**20, "events.ndjson": 2**40}
LOG, WITNESS = 1, 4
UUID, SIZE, EPOCH = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "0|[1-9][0-9]{0,15}", "[1-9][0-9]{0,8}"
NAME, CHAR = r"[^\s+\x00-\x1f]+", "[A-Za-z0-9+/]"
BASE64 = f"(?:{CHAR}{{4}})*(?:{CHAR}[AQgw]==|{CHAR}{{2}}[AEIMQUYcgkosw048]=)?"  # what is cut off of the last is zeros
NOTE = (f"((lianshou/({UUID})/({EPOCH}))\n({SIZE})\n({CHAR}{{42}}[AEIMQUYcgkosw048]=)\n(?:[^\\x00-\\x1f]+\n)*)\n"
        f"((?:\u2014 {NAME} {BASE64}\n){{1,64}})")
problems, checked, unchecked, complete = [], [], [], []

class Refused(Exception):
    """A code and a sentence: nothing after it can be checked."""

def expect(holds, code, otherwise):
    if not holds:
        problems.append((code, otherwise))
    return bool(holds)

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

# How each kind of value is written, and what it stands for. A ValueError is one that is written wrongly.
NUMBER, SMALL, ID = (SIZE, int), ("0|" + EPOCH, int), (f'"{UUID}"', lambda text: text[1:-1])
HASH = ('"[0-9a-f]{64}"', lambda text: bytes.fromhex(text[1:-1]))
PATH = (rf"\[(?:{HASH[0]}(?:,{HASH[0]}){{0,63}})?\]", lambda text: [HASH[1](h) for h in text[1:-1].split(",") if h])
BYTES = (f'"{BASE64}"', lambda text: base64.b64decode(text[1:-1]))
TEXT = (r'"[^"\\]*(?:\\.[^"\\]*)*"', lambda text: json.loads(text).encode())
EVENT = dict(position=NUMBER, stream=ID, sequence=NUMBER, epoch=SMALL, type=TEXT, revision=SMALL, recordedAt=NUMBER,
             previousHash=HASH, hash=HASH, metadata=BYTES, payload=BYTES)

def lines(bundle, name, limit, shape):
    """The lines of an entry: each an object of these keys in this order, with nothing between."""
    pattern = re.compile(r"\{" + ",".join(f'"{key}":({shape[key][0]})' for key in shape) + r"\}\n")
    with bundle.open(name) as entry:
        for number, line in enumerate(iter(lambda: entry.readline(limit), b""), 1):
            where = f"{name} line {number}"
            try:
                texts = pattern.fullmatch(line.decode()).groups()
                values = {key: kind[1](text) for (key, kind), text in zip(shape.items(), texts)}
            except (ValueError, AttributeError):
                raise Refused("malformed", where + " is cut off, too long or written wrongly: ask for the bundle anew.")
            yield where, values

def opened(path):
    """The ZIP file, if all readers see the same in it. Nothing is unpacked to disk or read beyond its bound."""
    with open(path, "rb") as file:
        file.seek(-22, os.SEEK_END)
        end = file.read()
    bundle = zipfile.ZipFile(path)
    names = sorted(entry.orig_filename for entry in bundle.infolist())
    bounded = names == sorted(LIMITS) and all(
        entry.file_size <= min(LIMITS[entry.filename], max(2**20, 200 * entry.compress_size))
        and entry.compress_type in (0, 8) for entry in bundle.infolist())
    if not bounded or end[:4] != b"PK\5\6" or end[20:] != b"\0\0":
        raise Refused("container", "an entry is missing, unknown, twice or too large, or something was added to them.")
    return bundle

def vkey(text, kind):
    """(name, key id, public key, kind) of a C2SP vkey."""
    match = re.fullmatch(rf"({NAME})\+([0-9a-f]{{8}})\+({BASE64})", text.strip())
    raw = base64.b64decode(match[3]) if match else b""
    if len(raw) != 33 or raw[0] != kind or sha(match[1].encode(), b"\n", raw)[:4].hex() != match[2]:
        raise ValueError("no vkey")
    return match[1], bytes.fromhex(match[2]), raw[1:], kind

class Head:
    """A C2SP signed note that is a C2SP tlog-checkpoint."""

    def __init__(self, raw, where):
        try:
            note = re.fullmatch(NOTE, raw.decode())
            self.where, self.body, self.origin, self.log = where, *note.group(1, 2, 3)
        except (ValueError, AttributeError):
            raise Refused("malformed", where + " is no head of a lianshou log: ask for it anew.")
        self.epoch, self.size, self.root = int(note[4]), int(note[5]), base64.b64decode(note[6])
        self.lines = [(name, base64.b64decode(blob)) for name, blob in re.findall(r"(\S+) (\S+)\n", note[7])]

    def signed(self, key, code):
        """Whether a key has signed it, which every line under its name and id must show."""
        found = [blob[4:] for name, blob in self.lines if (name, blob[:4]) == key[:2]]
        for signature in found:
            said, message = f"{self.where}, size {self.size}, signed by {key[0]}", self.body
            if key[3] == WITNESS:
                time, signature = f"time {int.from_bytes(signature[:8], 'big')}", signature[8:]
                said, message = f"{said}, {time}", f"cosignature/v1\n{time}\n{self.body}"
            if not expect(ed25519.verify(key[2], message.encode(), signature), code, f"not so: {said}."):
                return False
            checked.append(said)
        return bool(found)

def node(left, right):
    return sha(b"\1", left, right)

def append(frontier, n, leaf):
    frontier.append(leaf)
    while n & 1:
        frontier[-2:], n = [node(*frontier[-2:])], n >> 1

def fold(frontier):
    return functools.reduce(lambda right, left: node(left, right), reversed(frontier)) if frontier else sha()

def climb(leaf, index, size, path):
    """Two roots to which an inclusion path leads, RFC 9162 section 2.1.3: of the leaves up to this one, and of all."""
    if size <= 1 or not path:
        return (leaf, leaf) if (index, size, path) == (0, 1, []) else (None, None)
    half = 1 << (size - 1).bit_length() - 1
    if index < half:
        earlier, root = climb(leaf, index, half, path[:-1])
        return earlier, root and node(root, path[-1])
    earlier, root = climb(leaf, index - half, size - half, path[:-1])
    return earlier and node(path[-1], earlier), root and node(path[-1], root)

def computed_hash(e, log):
    uuid, sized = (lambda text: bytes.fromhex(text.replace("-", ""))), (lambda raw: struct.pack(">I", len(raw)) + raw)
    return sha(b"lianshou/event/1", uuid(log), struct.pack(">Iq", e["epoch"], e["position"]), uuid(e["stream"]),
               struct.pack(">q", e["sequence"]), sized(e["type"]), struct.pack(">Iq", e["revision"], e["recordedAt"]),
               e["previousHash"], sized(e["metadata"]), sized(e["payload"]))

def check_events(bundle, head, scope, claimed, roots, progress):
    """Every event and its leaf. With all of them, the root at each size in roots is computed."""
    streams, count, position, epoch, time, frontier, dense = {}, 0, 0, 1, 0, [], True
    for where, e in lines(bundle, "events.ndjson", 2**23, EVENT if scope == "everything" else {**EVENT, "path": PATH}):
        where += f" (position {e['position']}, stream {e['stream']}, sequence {e['sequence']})"
        expect(position < e["position"] <= head.size, "position", f"{where}: expected {position + 1} to {head.size}.")
        expect(epoch <= e["epoch"] <= head.epoch, "epoch", f"{where}: expected epoch {epoch} to {head.epoch}.")
        expect(e["recordedAt"] >= time, "recorded-at", f"{where}: expected {time} or later, found {e['recordedAt']}.")
        expect(computed_hash(e, head.log) == e["hash"], "event-hash", f"{where}: has not the hash it carries.")
        sequence, previous = streams.get(e["stream"], (-1, bytes(32)))
        if expect(e["sequence"] == sequence + 1, "sequence", f"{where}: expected sequence {sequence + 1}."):
            expect(e["previousHash"] == previous, "chain", f"{where}: expected previous hash {previous.hex()}.")
        streams[e["stream"]], leaf = (e["sequence"], e["hash"]), sha(b"\0", e["hash"])
        position, epoch, time, count = e["position"], e["epoch"], e["recordedAt"], count + 1
        if scope != "everything":
            root = climb(leaf, position - 1, head.size, e["path"])[1]
            expect(root == head.root, "inclusion", f"{where}: its path does not lead to {head.root.hex()}.")
        elif dense:
            expect(position <= count, "leaf-missing", f"{where}: expected position {count}: ask for it.")
            dense = position == count
            append(frontier, count - 1, leaf)
            roots.update({count: fold(frontier)} if dense and count in roots else {})
        if progress and count % 10000 == 0:
            print(f"\r{count} of {claimed} events", end="", file=sys.stderr, flush=True)
    if scope == "everything":
        expect(position >= head.size, "leaf-missing", f"the events end at position {position} of {head.size}.")
        expect(roots[head.size] == head.root, "root", f"the leaves do not give the head's root {head.root.hex()}.")
    expect(count == claimed, "manifest", f"it claims {claimed} events, there are {count}: ask for the bundle anew.")
    expect(scope[:6] != "issue " or set(streams) == {scope[6:]}, "manifest", f"the events are not those of {scope}.")
    return f"{count} events: each hash, the chains of {len(streams)} streams, each leaf under the head"

def heads_outside(given, head):
    """The heads that were brought along, if they are of the same log and signed."""
    for name in given.head:
        try:
            with open(name, "rb") as file:
                other = Head(file.read(2**16 + 1), name)
            own = [key for key in given.key if key[0] == other.origin and other.log == head.log]
        except (Refused, OSError):
            own = []
        if expect(any([other.signed(key, "head-unusable") for key in own]), "head-unusable",
                  f"{name} is not a head of this log signed by a given key: look at --head."):
            yield other

def compare(other, head, root):
    """A head from elsewhere with the root that is known at its size."""
    said = f"{other.where}, epoch {other.epoch}, size {other.size}"
    if other.size > head.size:
        expect(False, "fork" if other.epoch < head.epoch else "head-newer", f"{said}: the bundle has {head.size}.")
    elif expect(root, "proof-missing", f"{said}: the root at this size is not proven: ask for it."):
        if expect(root == other.root, "fork", f"{said}: it is of another history: ask why."):
            checked.append(f"{said}: it has the same history as the head")

def examine(given):
    bundle = opened(given.bundle)
    shape = dict(format=TEXT, scope=TEXT, events=NUMBER, createdAt=TEXT)
    (_, manifest), = lines(bundle, "manifest.json", 2**16, shape)  # another number of lines is a ValueError
    if manifest["format"] != b"lianshou-bundle/1":
        raise Refused("format-unknown", f"the format is {manifest['format']}: use a verifier made for it.")
    scope, claimed, head = manifest["scope"].decode(), manifest["events"], Head(bundle.read("head"), "head")
    own = [key for key in given.key if key[0] == head.origin]
    if expect(own, "key-missing", f"no key was given for {head.origin}: get it elsewhere."):
        signed = any([head.signed(key, "head-signature") for key in own])
        expect(signed, "head-unsigned", f"the head is not signed by {head.origin}: someone else's.")
    cosigned = [head.signed(witness, "cosignature") for witness in given.witness].count(True)
    expect(cosigned >= given.quorum, "quorum", f"cosigned by {cosigned} given witnesses, not {given.quorum}.")
    others = list(heads_outside(given, head))
    roots = {**{other.size: None for other in others}, head.size: head.root, 0: sha()}
    for where, line in lines(bundle, "sizes.ndjson", 2**16, dict(size=NUMBER, hash=HASH, path=PATH)):
        earlier, root = climb(sha(b"\0", line["hash"]), line["size"] - 1, head.size, line["path"])
        if expect(root == head.root, "inclusion", f"{where} does not lead to the root {head.root.hex()}."):
            roots[line["size"]] = earlier
    before = len(problems)
    summary = check_events(bundle, head, scope, claimed, roots, given.progress or sys.stderr.isatty())
    checked.extend([summary] if len(problems) == before else [])
    for other in others:
        compare(other, head, roots.get(other.size))
    left = {"witness: none was given: a rewrite by whoever holds the log's key would not be seen.": not given.witness,
            "earlier-head: none from elsewhere was given: whether the log told others another history.": not given.head,
            "completeness: whether the log has further events of what was asked for.": scope != "everything",
            f"later: whether the log has more after the head's {head.size} events.": True,
            "meaning: whether what was recorded is true.": True,
            "claims: createdAt, and the area and the time in the scope: not signed.": True}
    unchecked.extend(text for text in left if left[text])
    if scope == "everything":
        complete.append(f"complete: every event of the log up to the head, positions 1 to {head.size}")

class Parser(argparse.ArgumentParser):
    def error(self, message):
        raise Refused("arguments", f"{message}. {__doc__.splitlines()[2]}")

def arguments():
    parser = Parser(usage=__doc__, allow_abbrev=False)
    parser.add_argument("bundle")
    parser.add_argument("--key", action="append", default=[], type=lambda text: vkey(text, LOG))
    parser.add_argument("--witness", action="append", default=[], type=lambda text: vkey(text, WITNESS))
    parser.add_argument("--head", action="append", default=[])
    parser.add_argument("--quorum", type=int)
    parser.add_argument("--progress", action="store_true")
    given = parser.parse_args()
    different = {witness[2] for witness in given.witness} - {key[2] for key in given.key}
    if len(different) < len(given.witness) or given.quorum not in (None, *range(1, len(given.witness) + 1)):
        parser.error("a witness given twice, or with the log's key, or an impossible quorum")
    given.quorum = given.quorum or len(given.witness)
    return given

def main():
    try:
        examine(arguments())
    except Refused as e:
        problems.append(e.args)
    except Exception as e:  # of a broken ZIP; the exit status of a crash, 1, would say tampered
        problems.append(("container", f"the file can't be read: {e!r}: fetch it again."))
    kinds = ["unusable" if code in UNUSABLE.split() else "tampered" for code, _ in problems]
    verdict = min(kinds, default="valid")  # tampered, if one of them is
    report = [f"problem {kind} {code}: {text}" for kind, (code, text) in zip(kinds[:100], problems)]
    report += ["checked: " + text for text in checked] + ["not checked " + text for text in unchecked]
    for line in report + (complete if verdict == "valid" else []) + ["verdict: " + verdict]:
        sys.stdout.buffer.write("".join(c if c.isprintable() else "?" for c in line).encode() + b"\n")
    return ["valid", "tampered", "unusable"].index(verdict)

if __name__ == "__main__":
    sys.exit(main())
