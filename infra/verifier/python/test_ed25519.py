"""RFC 8032, section 7.1, tests 1 to 3, and what must not verify."""

import unittest

import ed25519

VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


class Ed25519Test(unittest.TestCase):
    def test_the_vectors_verify(self):
        for key, message, signature in VECTORS:
            self.assertTrue(ed25519.verify(bytes.fromhex(key), bytes.fromhex(message), bytes.fromhex(signature)))

    def test_no_altered_bit_verifies(self):
        key, message, signature = (bytearray(bytes.fromhex(part)) for part in VECTORS[2])
        for part in (key, message, signature):
            for at in range(0, len(part), 7):
                part[at] ^= 1
                self.assertFalse(ed25519.verify(bytes(key), bytes(message), bytes(signature)))
                part[at] ^= 1

    def test_a_scalar_above_the_order_does_not_verify(self):
        key, message, signature = (bytes.fromhex(part) for part in VECTORS[1])
        s = int.from_bytes(signature[32:], "little") + ed25519.L
        self.assertFalse(ed25519.verify(key, message, signature[:32] + s.to_bytes(32, "little")))

    def test_wrong_lengths_do_not_verify(self):
        self.assertFalse(ed25519.verify(b"", b"", bytes(64)))
        self.assertFalse(ed25519.verify(bytes(32), b"", bytes(63)))


if __name__ == "__main__":
    unittest.main()
