#!/usr/bin/env python3
"""Checks an audit bundle, written from docs/audit-format.md alone. Python 3.9 or later, nothing to install.

lianshou_verify.py BUNDLE --key VKEY... [--witness VKEY]... [--quorum N] [--head FILE]...
Exit status 0 valid, 1 tampered, 2 unusable. Memory grows with streams, not with events.
"""
import argparse, struct, sys, unicodedata
import ed25519
from lianshou_bundle import (CONSISTENCY, EVENT, KEYS, MANIFEST, MAX, PROOF, SCOPES, SMALL, Bundle, Head, Refused, fields,
                             hashes, malformed, sha, vkey)
from lianshou_tree import append, consistent, fold, included

TAMPERED = """event-hash chain sequence position leaf-missing epoch recorded-at root inclusion consistency fork
 head-signature head-unsigned cosignature wrong-log manifest""".split()
problems, checked, unchecked = [], [], []

def problem(code, text):
    problems.append((code, text))

def event_hash(e, log):
    def uuid(text): return bytes.fromhex(text.replace("-", ""))
    def sized(raw): return struct.pack(">i", len(raw)) + raw
    return sha(b"lianshou/event/1", uuid(log), struct.pack(">iq", e["epoch"], e["position"]),
               uuid(e["stream"]), struct.pack(">q", e["sequence"]), sized(e["type"].encode()),
               struct.pack(">iq", e["revision"], e["recordedAt"]), bytes.fromhex(e["previousHash"]), sized(e["metadata"]),
               sized(e["payload"])).hex()

def signatures(head, keys):
    """What each line of these keys is worth."""
    return [ed25519.verify(key[2], head.body.encode(), line[2]) for key in keys if key[0] == head.origin
            for line in head.lines if line[:2] == key[:2]]

def check_log_signature(head, keys):
    good = signatures(head, keys)
    if not good: problem("head-unsigned", f"{head.where} has no signature of the given key {head.origin}: someone else made it.")
    elif not all(good): problem("head-signature", f"the log's signature on {head.where} is not over its text: it was altered.")
    else: checked.append(f"the log's signature on {head.where}, size {head.size}")

def cosigned(head, key):
    blobs = [line[2] for line in head.lines if line[:2] == key[:2]]
    for blob in blobs:
        time = int.from_bytes(blob[:8], "big")
        if time >= 2**63 or not ed25519.verify(key[2], f"cosignature/v1\ntime {time}\n{head.body}".encode(), blob[8:]):
            return problem("cosignature", f"the cosignature of {key[0]} is not over the head's text: ask the witness.")
        checked.append(f"the cosignature of {key[0]}, made at POSIX time {time}")
    return bool(blobs)

class Leaves:
    """The three coverages: how the events are shown to be leaves of the head's tree."""
    def __init__(self, coverage, bundle, head, sizes):
        self.coverage, self.head, self.sizes, self.roots = coverage, head, sizes, {0: sha()}
        self.frontier, self.n, self.dense, self.held, self.first, self.proof = [], 0, True, None, None, None
        if coverage == "all" and {"proofs.ndjson", "consistency.ndjson"} & bundle.entries.keys():
            raise Refused("entry-unknown", "with coverage all there are no proofs: ask for a clean bundle.")
        self.proofs = iter(()) if coverage == "all" else bundle.lines("proofs.ndjson", PROOF)
        self.next_proof()

    def next_proof(self):
        where, line = next(self.proofs, (None, None))
        self.proof = line and (where, line["leaf"], hashes(line["path"], where))

    def proven(self, where, index, h):
        while self.proof and self.proof[1] < index:
            problem("inclusion", f"{self.proof[0]} proves leaf {self.proof[1]}, for which no event is due.")
            self.next_proof()
        if h is None: return None
        if not self.proof or self.proof[1] != index:
            return problem("proof-missing", f"{where}: no proof in proofs.ndjson: ask for a bundle that has it.")
        left = included(h, index, self.head.size, self.proof[2], self.head.root)
        if left is None: problem("inclusion", f"{where}: {self.proof[0]} does not lead to the root {self.head.root.hex()}.")
        self.next_proof()
        return left

    def event(self, where, e):
        index, h = e["position"] - 1, sha(b"\0", bytes.fromhex(e["hash"]))
        if self.coverage == "each": return self.proven(where, index, h)
        if self.coverage == "range" and self.first is None:
            self.frontier, self.n, self.first = self.proven(where, index, h), index, index
        if index > self.n and self.dense: problem("leaf-missing", f"{where}: expected position {self.n + 1}: events were left out.")
        self.dense &= index == self.n
        if self.coverage == "all": append(self.frontier, self.n, h)
        elif self.held and self.frontier is not None: append(self.frontier, self.n - 1, self.held[2])
        self.held, self.n = (where, index, h), self.n + 1
        if self.dense and self.n in self.sizes and self.coverage == "all": self.roots[self.n] = fold(self.frontier)

    def end(self, last):
        if self.coverage == "all":
            if last < self.head.size: problem("leaf-missing", f"events.ndjson ends at position {last} of {self.head.size}: ask for the rest.")
            elif self.dense and self.n == self.head.size and fold(self.frontier) != self.head.root:
                problem("root", f"expected root {self.head.root.hex()}, found {fold(self.frontier).hex()}: some event is another.")
        elif self.held and self.held[1] != self.first:
            left = self.proven(*self.held)
            if self.dense and None not in (left, self.frontier) and left != self.frontier:
                problem("inclusion", "an event between the first and the last position is not the one under the head.")
        self.proven("", MAX + 1, None)

def all_events(bundle, head, manifest, leaves):
    ends, last, first, count, epoch, time, late = {}, 0, 0, 0, 1, -MAX, 0
    for line, e in bundle.lines("events.ndjson", EVENT):
        where = f"{line} (position {e['position']}, stream {e['stream']}, sequence {e['sequence']})"
        if e["position"] <= last: problem("position", f"{where}: expected a position above {last}: exchanged or repeated.")
        elif e["position"] > head.size: problem("position", f"{where}: the head speaks of {head.size} events: added.")
        if not epoch <= e["epoch"] <= head.epoch: problem("epoch", f"{where}: expected {epoch} to {head.epoch}, found {e['epoch']}.")
        if e["recordedAt"] < time: problem("recorded-at", f"{where}: expected {time} or later, found {e['recordedAt']}.")
        right = event_hash(e, head.log)
        if right != e["hash"]: problem("event-hash", f"{where}: expected hash {right}, found {e['hash']}: compare with the log.")
        sequence, previous = ends.get(e["stream"], (-1, "00" * 32))
        starts_late = e["stream"] not in ends and e["sequence"] > 0
        late += starts_late
        if e["sequence"] != sequence + 1 and not (starts_late and manifest["coverage"] != "all" and manifest["scope"] != "issue"):
            problem("sequence", f"{where}: expected sequence {sequence + 1}: ask what the stream holds there.")
        elif not starts_late and e["previousHash"] != previous:
            problem("chain", f"{where}: expected previous hash {previous}, found {e['previousHash']}: compare with the log.")
        ends[e["stream"]] = e["sequence"], e["hash"]
        leaves.event(where, e)
        first, last, epoch, time, count = first or e["position"], e["position"], e["epoch"], e["recordedAt"], count + 1
        if count % 100000 == 0: print(count, "events", file=sys.stderr)
    leaves.end(last)
    for key, found in dict(firstPosition=first, lastPosition=last, events=count, streams=len(ends)).items():
        if manifest[key] != found: problem("manifest", f"{key} should be {manifest[key]}, found {found}: ask for the bundle anew.")
    if manifest["scope"] == "issue" and sorted(manifest["streamIds"]) != sorted(ends):
        problem("manifest", "streamIds are not the streams of the events: ask for the bundle anew.")
    if late: unchecked.append(f"stream-start: {late} streams begin after their first event; what came before.")
    return f"{count} events of {len(ends)} streams, positions {first} to {last}: each hash, each stream's chain, each leaf"

def further_heads(bundle, head, keys, files):
    inside, outside = [], []
    for name in bundle.heads:
        other = Head(bundle.bytes(name), name)
        if other.log != head.log or other.epoch > head.epoch or other.size > head.size:
            problem("wrong-log", f"{name} is of {other.origin}, size {other.size}: parts of two bundles were mixed.")
            continue
        inside.append(other)
        if any(key[0] == other.origin for key in keys): check_log_signature(other, keys)
        else: unchecked.append(f"head-signature: no key named {other.origin} was given for {name}.")
    for name in files:
        try:
            with open(name, "rb") as file: other = Head(file.read(SMALL + 1), name)
            if other.log != head.log or not any(signatures(other, keys)): raise Refused("", "another log, or not signed by a given key")
            outside.append(other)
        except (Refused, OSError) as e: problem("head-unusable", f"{name}: {getattr(e, 'text', e)}: look at --head and --key.")
    return inside, outside

def consistency(bundle, head, inside):
    paths, last = {}, -1
    for where, line in bundle.lines("consistency.ndjson", CONSISTENCY) if "consistency.ndjson" in bundle.entries else ():
        if not last < line["from"] < line["to"] == head.size or line["from"] not in {h.size for h in inside}:
            problem("consistency", f"{where} leads from {line['from']} to {line['to']}, which no head asks for.")
        last, paths[line["from"]] = line["from"], hashes(line["path"], where)
    return paths

def compare(other, code, head, leaves, paths):
    same, size = other.root == head.root, other.size
    if size < head.size and leaves.coverage == "all":
        if size not in leaves.roots: return
        same = other.root == leaves.roots[size]
    elif size < head.size:
        if size not in paths: return problem("proof-missing", f"{other.where}: no proof from size {size} in consistency.ndjson: ask for it.")
        same = consistent(size, other.root, head.size, head.root, paths[size])
    if same: checked.append(f"{other.where}, size {size}, has the same history as the head")
    else: problem(code, f"{other.where}, size {size}, root {other.root.hex()}: another history than the head's: ask the county why.")

def examine(given):
    keys, witnesses = [vkey(k, 1) for k in given.key], [vkey(w, 4) for w in given.witness]
    quorum = len(witnesses) if given.quorum is None else given.quorum
    if len({w[2] for w in witnesses} - {k[2] for k in keys}) < len(witnesses) or given.quorum is not None and quorum < 1 or quorum > len(witnesses):
        raise Refused("arguments", "a witness given twice, or with the log's key, or an impossible quorum")
    bundle = Bundle(given.bundle)
    manifest = bundle.object("manifest.json")
    if not isinstance(manifest.get("format"), str): raise malformed("manifest.json", "no format")
    if manifest["format"] != "lianshou-bundle/1": raise Refused("format-unknown", f"{manifest['format']!r}: use a verifier made for it.")
    fields(manifest, {**MANIFEST, **SCOPES.get(str(manifest.get("scope")), {"no such scope": str})}, "manifest.json")
    head = Head(bundle.bytes("head"), "head")
    if (manifest["logId"], manifest["epoch"]) != (head.log, head.epoch): problem("wrong-log", f"manifest and head ({head.origin}) differ.")
    if manifest["headSize"] != head.size: problem("manifest", f"headSize should be {manifest['headSize']}, found {head.size}.")
    if manifest["scope"] == "everything" and manifest["coverage"] != "all": problem("manifest", "scope everything has coverage all.")
    if any(key[0] == head.origin for key in keys): check_log_signature(head, keys)
    else: problem("key-missing", f"no key was given for {head.origin}: get it from the county by another way and name it with --key.")
    found = sum(1 for witness in witnesses if cosigned(head, witness))
    if not witnesses: unchecked.append("witness: no witness was given: a rewrite by whoever holds the log's key would not be seen.")
    elif found < quorum: problem("quorum", f"{found} given witnesses have cosigned, not {quorum}: ask for a bundle on a cosigned head.")
    inside, outside = further_heads(bundle, head, keys, given.head)
    if not given.head: unchecked.append("earlier-head: no head from elsewhere was given: whether the log told others another history.")
    leaves, before = Leaves(manifest["coverage"], bundle, head, {h.size for h in inside + outside}), len(problems)
    summary = all_events(bundle, head, manifest, leaves)
    if len(problems) == before: checked.append(summary)
    paths = consistency(bundle, head, inside)
    for other in inside: compare(other, "consistency", head, leaves, paths)
    for other in outside:
        if other.size <= head.size: compare(other, "fork", head, leaves, paths)
        else: problem("fork" if other.epoch < head.epoch else "head-newer", f"{other.where} has {other.size} events, the head {head.size}.")
    if manifest["coverage"] != "all": unchecked.append("completeness: whether the log has further events of what was asked for.")
    if "keys.json" in bundle.entries: fields(bundle.object("keys.json"), KEYS, "keys.json")
    unchecked.extend([f"later: whether the log has more after the head's {head.size} events.", "meaning: whether what was recorded is true.",
                      "claims: createdAt, area, from and until of the manifest, and keys.json: not signed."])
    return {"all": f"every event of the log up to the head, positions 1 to {head.size}", "each": "",
            "range": f"every event from position {manifest['firstPosition']} to {manifest['lastPosition']}" if leaves.held else ""}[manifest["coverage"]]

class Arguments(argparse.ArgumentParser):
    def error(self, message): raise Refused("arguments", message + ". " + __doc__.split("\n")[2])

def main():
    parser, complete = Arguments(usage=__doc__, allow_abbrev=False), ""
    parser.add_argument("bundle")
    for option in "--key", "--witness", "--head": parser.add_argument(option, action="append", default=[])
    parser.add_argument("--quorum", type=int)
    try: complete = examine(parser.parse_args())
    except Refused as e: problem(e.code, e.text)
    except Exception as e:  # whatever a broken ZIP makes the library do: the exit status of a crash, 1, would say tampered
        problem("container", f"the file can't be read: {e!r}: fetch it again.")
    kinds = {code in TAMPERED for code, _ in problems}
    verdict = "tampered" if True in kinds else "unusable" if kinds else "valid"
    lines = [f"problem {'tampered' if code in TAMPERED else 'unusable'} {code}: {text}" for code, text in problems[:100]]
    lines += ["checked: " + text for text in checked] + ["not checked " + text for text in unchecked]
    if verdict == "valid" and complete: lines.append("complete: " + complete)
    clean = ["".join("?" if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cs") else c for c in line) for line in lines]
    sys.stdout.buffer.write(("\n".join(clean + ["verdict: " + verdict]) + "\n").encode())
    return ["valid", "tampered", "unusable"].index(verdict)

if __name__ == "__main__":
    sys.exit(main())
