"""Reads an audit bundle as docs/audit-format.md lays it out: container, JSON, notes, keys. What holds is checked elsewhere.

Nothing is unpacked to disk, no stated size is trusted, and whatever isn't exactly as described is refused.
"""
import base64, binascii, hashlib, json, os, re, struct, zipfile

MAX, SMALL, INT32 = 2**53 - 1, 65536, 2**31 - 1
LIMITS = {"manifest.json": SMALL, "head": SMALL, "keys.json": SMALL, "events.ndjson": 2**40, "proofs.ndjson": 2**40,
          "consistency.ndjson": 2**22}
UUID, HASH, TEXT = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "[0-9a-f]{64}", "(?s).*"
# What a key's value must be: bounds of an integer, a pattern for text, bytes for base64, list for an array of texts.
EVENT = dict(position=(1, MAX), stream=UUID, sequence=(0, MAX), epoch=(1, INT32), type=TEXT, revision=(0, INT32),
             recordedAt=(-MAX, MAX), previousHash=HASH, hash=HASH, metadata=bytes, payload=bytes)
PROOF = dict(leaf=(0, MAX), path=list)
CONSISTENCY = {"from": (0, MAX), "to": (0, MAX), "path": list}
KEYS = dict(log=list, witnesses=list)
MANIFEST = dict(format=TEXT, logId=UUID, epoch=(1, INT32), headSize=(0, MAX), scope=TEXT, coverage="all|range|each",
                firstPosition=(0, MAX), lastPosition=(0, MAX), events=(0, MAX), streams=(0, MAX), createdAt=TEXT)
SCOPES = {"issue": dict(streamIds=list), "everything": {}, "area-and-period": {"area": TEXT, "from": TEXT, "until": TEXT}}


class Refused(Exception):
    def __init__(self, code, text):
        self.code, self.text = code, text


def malformed(where, why):
    return Refused("malformed", f"{where}: {why}. It was cut off or written wrongly: ask for the bundle anew.")

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def b64(text, where):
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise malformed(where, "not base64")
    if base64.b64encode(raw).decode() != text:
        raise malformed(where, "not canonical base64")
    return raw

def hashes(path, where):
    if not all(re.fullmatch(HASH, p) for p in path):
        raise malformed(where, "not a path of hashes")
    return [bytes.fromhex(p) for p in path]

def utf8(raw, where):
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise malformed(where, "not UTF-8")

def parsed(raw, where):
    def unique(pairs):
        if len(dict(pairs)) < len(pairs):
            raise ValueError("a key stands there twice")
        return dict(pairs)
    def refuse(number):
        raise ValueError("no integer: " + number)
    try:
        value = json.loads(utf8(raw, where), object_pairs_hook=unique, parse_float=refuse, parse_constant=refuse)
    except (ValueError, RecursionError) as e:
        raise malformed(where, f"not the JSON it should be ({e})")
    if not isinstance(value, dict):
        raise malformed(where, "not an object")
    return value

def fields(value, shape, where):
    if value.keys() != shape.keys():
        raise malformed(where, f"its keys are {list(value)}")
    for key, kind in shape.items():
        v = value[key]
        texts = v if isinstance(v, list) else [v] if isinstance(v, str) else []
        if isinstance(kind, tuple):
            good = type(v) is int and kind[0] <= v <= kind[1]
        else:
            good = isinstance(v, list if kind is list else str) and (not isinstance(kind, str) or re.fullmatch(kind, v))
        if not good or any(not isinstance(t, str) or re.search("[\ud800-\udfff]", t) for t in texts):
            raise malformed(where, f"{key} is not what it should be")
        if kind is bytes:
            value[key] = b64(v, f"{where}, {key}")
    return value


class Bundle:
    def __init__(self, path):
        with open(path, "rb") as file:
            file.seek(max(0, os.path.getsize(path) - 22))
            end = file.read(22)
        if len(end) < 22 or end[:4] != b"PK\5\6" or end[20:] != b"\0\0":
            raise Refused("container", "the file does not end as a ZIP file without comment does: fetch it again.")
        if struct.unpack_from("<H", end, 10)[0] > 300 or struct.unpack_from("<I", end, 12)[0] > 2**20:
            raise Refused("entry-too-large", "too large a directory: ask for a clean bundle.")
        self.zip, self.entries = zipfile.ZipFile(path), {}
        for info in self.zip.infolist():
            code = self.fault(info, info.orig_filename)
            if code:
                raise Refused(code, f"the entry {info.orig_filename!r}: do not unpack this file, ask for a clean bundle.")
            self.entries[info.orig_filename] = info
        self.heads = sorted(n for n in self.entries if n.startswith("heads/"))
        if len(self.heads) > 256:
            raise Refused("entry-too-large", "too many heads: ask for a clean bundle.")

    def fault(self, info, name):
        if re.search(r"^/|\.\.|[\\:\x00-\x1f\x7f]", name):
            return "entry-path"
        if name not in LIMITS and not re.fullmatch(r"heads/[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}", name):
            return "entry-unknown"
        if info.file_size > LIMITS.get(name, SMALL):
            return "entry-too-large"
        if info.file_size > 2**20 and info.file_size // 200 > info.compress_size:
            return "entry-bomb"
        if name in self.entries:
            return "entry-twice"
        return "container" if info.compress_type not in (0, 8) or info.flag_bits & 1 else None

    def open(self, name):
        if name not in self.entries:
            raise Refused("entry-missing", f"there is no entry {name}: ask for the whole bundle.")
        return self.zip.open(self.entries[name])

    def bytes(self, name):
        with self.open(name) as entry:
            return entry.read()

    def object(self, name):
        return parsed(self.bytes(name), name)

    def lines(self, name, shape):
        limit = 8388608 if name == "events.ndjson" else 16384
        with self.open(name) as entry:
            for number, line in enumerate(iter(lambda: entry.readline(limit + 1), b""), 1):
                where = f"{name} line {number}"
                if len(line) > limit:
                    raise Refused("too-long", where + ": ask for the bundle anew.")
                if not line.endswith(b"\n"):
                    raise malformed(where, "the last line has no end")
                yield where, fields(parsed(line, where), shape, where)


def vkey(text, kind):
    """(name, key id, public key) of a C2SP vkey."""
    parts = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", text.strip())
    try:
        raw = b64(parts[3], "vkey") if parts else b""
    except Refused:
        raw = b""
    if len(raw) != 33 or raw[0] != kind or sha(parts[1].encode(), b"\n", raw)[:4].hex() != parts[2]:
        raise Refused("arguments", f"not an Ed25519 vkey of kind {kind}: {text}")
    return parts[1], bytes.fromhex(parts[2]), raw[1:]


class Head:
    """A C2SP signed note that is a C2SP tlog-checkpoint."""
    def __init__(self, raw, where):
        text, self.where, self.lines = utf8(raw, where), where, []
        body, gap, lines = text.rpartition("\n\n")
        if not gap or not text.endswith("\n") or re.search(r"[\x00-\x09\x0b-\x1f]", text):
            raise malformed(where, "no signed note")
        for line in lines.split("\n")[:-1]:
            match = re.fullmatch("\u2014 ([^\\s+]+) ([A-Za-z0-9+/=]+)", line)
            blob = b64(match[2], where) if match else b""
            if len(blob) <= 4:
                raise malformed(where, "no signature line")
            self.lines.append((match[1], blob[:4], blob[4:]))
        top = body.split("\n")
        match = re.fullmatch(f"lianshou/({UUID})/([1-9][0-9]{{0,9}})", top[0])
        sized = len(top) > 2 and all(top) and re.fullmatch("0|[1-9][0-9]{0,15}", top[1])
        if not match or not sized or not 1 <= len(self.lines) <= 64:
            raise malformed(where, "no head of a lianshou log")
        self.body, self.origin, self.log, self.epoch = body + "\n", top[0], match[1], int(match[2])
        self.size, self.root = int(top[1]), b64(top[2], where)
        if len(self.root) != 32 or self.size > MAX or self.epoch > INT32:
            raise malformed(where, "out of bounds")
