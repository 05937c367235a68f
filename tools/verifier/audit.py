#!/usr/bin/env python3
"""Checks a test vote of Toad Lane. Python 3.9 or later, standard library only.

    python3 audit.py RULE-SHEET TEST-VOTE [--tracking]

A test vote is a sealed vote that its voter chose to test instead of casting it: a file with the text inside and all
random numbers. This makes the same envelope again, byte for byte, with the public key of the decision's rule sheet, and
compares its tracking code; --tracking only writes the code of the envelope that it made. Written apart from
`toadlane verify --audit` and from the browser's own check.
"""

import base64
import hashlib
import json
import re
import sys

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
HEADER = 1 + 384 + 12 + 16


def sha256(data):
    return hashlib.sha256(data).digest()


def xor(one, other):
    return bytes(a ^ b for a, b in zip(one, other))


# ---------------------------------------------------------------- RSA-OAEP (RFC 8017, section 7.1.1)

def der(data, at):
    """The tag, the body and the end of one element of DER."""
    length, start = data[at + 1], at + 2
    if length > 127:
        start += length - 128
        length = int.from_bytes(data[at + 2:start], "big")
    return data[at], data[start:start + length], start + length


def public_numbers(spki):
    _, outer, _ = der(spki, 0)
    _, _, end = der(outer, 0)
    _, bits, _ = der(outer, end)
    _, pair, _ = der(bits[1:], 0)
    _, modulus, end = der(pair, 0)
    _, exponent, _ = der(pair, end)
    return int.from_bytes(modulus, "big"), int.from_bytes(exponent, "big")


def mask(seed, length):
    blocks = (sha256(seed + block.to_bytes(4, "big")) for block in range(length // 32 + 1))
    return b"".join(blocks)[:length]


def wrap(spki, key, seed):
    modulus, exponent = public_numbers(spki)
    size = (modulus.bit_length() + 7) // 8
    block = sha256(b"") + b"\x00" * (size - 2 * 32 - 2 - len(key)) + b"\x01" + key
    hidden = xor(block, mask(seed, len(block)))
    padded = b"\x00" + xor(seed, mask(hidden, 32)) + hidden
    return pow(int.from_bytes(padded, "big"), exponent, modulus).to_bytes(size, "big")


# ---------------------------------------------------------------- AES-256-GCM (FIPS 197, SP 800-38D)

def doubled(byte):
    return (byte << 1) ^ (0x11B if byte & 0x80 else 0)


def times(one, other):
    product = 0
    while other:
        product ^= one if other & 1 else 0
        one, other = doubled(one), other >> 1
    return product


def box():
    inverse = [0] + [next(b for b in range(256) if times(a, b) == 1) for a in range(1, 256)]
    turned = [value | value << 8 for value in inverse]
    return bytes((t ^ t >> 4 ^ t >> 5 ^ t >> 6 ^ t >> 7 ^ 0x63) & 255 for t in turned)


BOX = box()


def round_keys(key):
    words = [key[at:at + 4] for at in range(0, 32, 4)]
    constant = 1
    while len(words) < 60:
        word = words[-1]
        if len(words) % 8 == 0:
            word = bytes(BOX[b] for b in word[1:] + word[:1])
            word, constant = bytes([word[0] ^ constant]) + word[1:], doubled(constant)
        elif len(words) % 8 == 4:
            word = bytes(BOX[b] for b in word)
        words.append(xor(words[-8], word))
    return [b"".join(words[at:at + 4]) for at in range(0, 60, 4)]


def aes(keys, block):
    state = xor(block, keys[0])
    for number, key in enumerate(keys[1:], 1):
        state = bytes(BOX[state[(at * 5) % 16]] for at in range(16))
        if number < len(keys) - 1:
            mixed = bytearray()
            for at in range(0, 16, 4):
                column, all_four = state[at:at + 4], state[at] ^ state[at + 1] ^ state[at + 2] ^ state[at + 3]
                mixed += bytes((byte ^ all_four ^ doubled(byte ^ column[(place + 1) % 4])) & 255
                               for place, byte in enumerate(column))
            state = bytes(mixed)
        state = xor(state, key)
    return state


def ghash(subkey, data):
    total = 0
    for at in range(0, len(data), 16):
        total ^= int.from_bytes(data[at:at + 16], "big")
        product, value = 0, subkey
        for bit in range(127, -1, -1):
            product ^= value if total >> bit & 1 else 0
            value = value >> 1 ^ (0xE1 << 120 if value & 1 else 0)
        total = product
    return total


def gcm(key, nonce, text, bound):
    keys = round_keys(key)
    stream = b"".join(aes(keys, nonce + (at // 16 + 2).to_bytes(4, "big")) for at in range(0, len(text), 16))
    hidden = xor(text, stream)
    filled = [part + b"\x00" * (-len(part) % 16) for part in (bound, hidden)]
    lengths = (len(bound) * 8).to_bytes(8, "big") + (len(hidden) * 8).to_bytes(8, "big")
    subkey = int.from_bytes(aes(keys, b"\x00" * 16), "big")
    tag = ghash(subkey, b"".join(filled) + lengths) ^ int.from_bytes(aes(keys, nonce + b"\x00\x00\x00\x01"), "big")
    return hidden, tag.to_bytes(16, "big")


# ---------------------------------------------------------------- the test

def tracking_of(envelope):
    bits = int.from_bytes(sha256(envelope)[:10], "big")
    letters = "".join(LETTERS[bits >> shift & 31] for shift in range(75, -1, -5))
    return "-".join(letters[at:at + 4] for at in range(0, 16, 4))


def remade(rules, vote):
    text = vote["text"].encode().ljust(rules["envelope_bytes"] - HEADER)
    key, seed, nonce = (base64.b64decode(vote[name], validate=True) for name in ("key", "seed", "nonce"))
    if (len(key), len(seed), len(nonce), len(text)) != (32, 32, 12, rules["envelope_bytes"] - HEADER):
        return b""
    bound = f"toadlane-vote-1\n{rules['council']}\n{rules['decision']}".encode()
    hidden, tag = gcm(key, nonce, text, bound)
    return b"\x01" + wrap(base64.b64decode(rules["public_key"]), key, seed) + nonce + tag + hidden


def choices_in(rules, text):
    """The projects of a valid vote in its one spelling; None when it is none."""
    match = re.fullmatch(r'\{"check":"([0-9A-HJKMNP-TV-Z]{10})","choices":\[([0-9,]*)\]\}', text)
    if match is None:
        return None
    spelt = [part for part in match[2].split(",") if part] if match[2] else []
    numbers = sorted({int(part) for part in spelt})
    costs = {option["number"]: option["cost_pence"] for option in rules["options"]}
    if ",".join(map(str, numbers)) != match[2] or any(number not in costs for number in numbers):
        return None
    if rules["ballot_style"] == "AtMost":
        return None if len(numbers) > rules["most_choices"] else numbers
    return None if sum(costs[number] for number in numbers) > rules["budget_pence"] else numbers


def verdict(rules, vote):
    """The verdict's name, and the titles of what was chosen."""
    if vote.get("format") != "toadlane-test-vote-1":
        return "Unreadable", []
    if (vote["council"], vote["decision"]) != (rules["council"], rules["decision"]):
        return "OfAnotherDecision", []
    if tracking_of(remade(rules, vote)) != vote["tracking"]:
        return "AnotherEnvelope", []
    numbers = choices_in(rules, vote["text"])
    if numbers is None:
        return "NoVote", []
    titles = {option["number"]: option["title"] for option in rules["options"]}
    return "Holds", [titles[number] for number in numbers]


def main():
    only = sys.argv[3:] == ["--tracking"]
    if len(sys.argv) != 3 and not only:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with open(sys.argv[1], encoding="utf-8") as sheet, open(sys.argv[2], encoding="utf-8") as file:
            rules, vote = json.load(sheet), json.load(file)
        if only:
            print(tracking_of(remade(rules, vote)))
            return 0
        name, titles = verdict(rules, vote)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        print(f"Cannot be read: {fault}", file=sys.stderr)
        return 2
    print(f"{name}: {vote.get('tracking')}")
    for title in titles or (["An empty ballot"] if name == "Holds" else []):
        print(f"  {title}")
    print("Compare the tracking code with the one that was shown before the test." if name == "Holds"
          else "Keep the file, and tell the council and its scrutineers.")
    return 0 if name == "Holds" else 1


if __name__ == "__main__":
    sys.exit(main())
