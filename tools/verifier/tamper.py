#!/usr/bin/env python3
"""Changes bits of a record's files, one at a time, and lists each change that verify.py does not name.

    python3 tamper.py FOLDER [EVERY]

EVERY is 1 for every bit (as it is without it), or 199 for every 199th. Nothing is written to the folder.
"""

import functools
import json
import os
import sys

import verify


class Memory:
    """A record's files in memory."""

    def __init__(self, folder):
        self.name, self.files = "the sample", {}
        for where, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(where, name)
                with open(path, "rb") as stream:
                    self.files[os.path.relpath(path, folder)] = bytearray(stream.read())

    def find(self, path):
        found = self.files.get(path)
        return None if found is None else bytes(found)


def remember_signatures():
    """Most changes leave the signature alone: each is worked out once."""
    slow = verify.Key.verifies

    @functools.lru_cache(maxsize=None)
    def known(name, key_id, point, text, signature):
        key = verify.Key.__new__(verify.Key)
        key.name, key.id, key.point = name, key_id, point
        return slow(key, text, signature)

    verify.Key.verifies = lambda key, text, signature: known(key.name, key.id, key.point, text, signature)


def fault_of(record, file):
    """What is wrong with the report on a record of which this file was changed; None when nothing is."""
    verifier = verify.Verifier(record)
    verifier.verify(None)
    failed = [check for check in verifier.checks if check["verdict"] == verify.FAILS]
    if verifier.holds() or not failed:
        return "not noticed"
    # A tile is named as the log names it; which log, the sentence says before.
    name = file[max(0, file.find("tile/")):]
    if any(name in check["says"] for check in failed):
        return None
    return " ".join(f"{check['name']}: {check['says']}" for check in failed)


def main():
    folder, every = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
    record, unnamed, tried = Memory(folder), [], {}
    remember_signatures()
    for file in sorted(record.files):
        data = record.files[file]
        for bit in range(0, 8 * len(data), every):
            data[bit // 8] ^= 1 << bit % 8
            fault = fault_of(record, file)
            data[bit // 8] ^= 1 << bit % 8
            tried[file] = tried.get(file, 0) + 1
            if fault:
                unnamed.append(f"{file}, bit {bit}: {fault}")
    print(json.dumps({"bits": sum(tried.values()), "files": tried, "unnamed": unnamed}))
    return 1 if unnamed else 0


if __name__ == "__main__":
    sys.exit(main())
