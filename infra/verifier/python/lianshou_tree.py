"""The Merkle tree of RFC 9162, section 2.1: proofs, and the frontier that docs/audit-format.md describes."""
from lianshou_bundle import sha


def node(left, right):
    return sha(b"\1", left, right)

def included(h, index, size, path, root):
    """RFC 9162, 2.1.3.2; the left siblings from the top, or None."""
    fn, sn, left = index, size - 1, []
    for p in path if index < size else []:
        if sn == 0: return None
        if fn & 1 or fn == sn:
            h, left = node(p, h), [p] + left
            while fn and not fn & 1: fn, sn = fn >> 1, sn >> 1
        else: h = node(h, p)
        fn, sn = fn >> 1, sn >> 1
    return left if sn == 0 and h == root and index < size else None

def consistent(m, old, n, new, path):
    """RFC 9162, 2.1.4.2."""
    if m == 0: return not path and old == sha()
    if m >= n or not path: return False
    if m & (m - 1) == 0: path = [old] + path
    fn, sn, fr, sr = m - 1, n - 1, path[0], path[0]
    while fn & 1: fn, sn = fn >> 1, sn >> 1
    for c in path[1:]:
        if sn == 0: return False
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while fn and not fn & 1: fn, sn = fn >> 1, sn >> 1
        else: sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == old and sr == new

def append(frontier, n, h):
    frontier.append(h)
    while n & 1: frontier[-2:], n = [node(*frontier[-2:])], n >> 1

def fold(frontier):
    h = frontier[-1] if frontier else sha()
    for left in reversed(frontier[:-1]): h = node(left, h)
    return h
