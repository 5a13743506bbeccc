"""How well a name is found in another script: recall among the first five and precision, in a vault of many clients.

`python -m tests.names_report [--clients N] [--pairs N]`. Each name of a pair is stored as a client, in one of its two
spellings, the others are invented people; then the other spelling is typed. Found is who was stored in exactly the
spelling of the pair: another spelling of the same name counts as a miss.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.name_sounds.closeness import distance, limit
from desktop.services.clients import ClientsService
from desktop.storage import name_keys
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.measuring import fill_with_clients
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

FOLDER = Path(__file__).parent / "fixtures" / "names"
FIRST = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """One name in two spellings, and which collection or script it shows."""

    kind: str
    latin: str
    other: str


def pairs() -> list[Pair]:
    """Return every pair: the collections (rows seen five times and more), then our own."""
    found = []
    for kind, name in (("Arabic", "arabic"), ("Russian", "russian")):
        for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
            latin, other, _seen = line.split("\t")
            found.append(Pair(kind, latin, other))
    for line in (FOLDER / "own.tsv").read_text(encoding="utf-8").splitlines():
        found.append(Pair(*line.split("\t")))
    return found


def hears_the_same(one: str, other: str) -> bool:
    """Tell whether the index holds the two for one name, by sound alone."""
    theirs = dict(name_keys.heard(other))
    return any(
        bones in theirs and distance(reading, theirs[bones]) <= limit(reading)
        for bones, reading in name_keys.heard(one)
    )


def recall(clients: ClientsService, asked: Sequence[tuple[str, str]]) -> tuple[int, list[tuple[str, str]]]:
    """Return how many of (typed, stored) are among the first five, and those that are not."""
    missed = [
        (typed, stored)
        for typed, stored in asked
        if stored not in [hit.chosen_name for hit in clients.find(typed)[:FIRST]]
    ]
    return len(asked) - len(missed), missed


@contextmanager
def vault_with(folder: Path, names: Sequence[str], clients: int) -> Iterator[ClientsService]:
    """Open a new vault in which `names` are clients, filled up with invented people."""
    from desktop.storage.vault import create_vault, unlock_vault

    clock = FakeClock()
    create_vault(folder, "names only", clock=clock, label="Names", kind="practice", kdf=KDF_FLOOR)
    vault: OpenVault
    with unlock_vault(folder, passphrase="names only", clock=clock) as vault:
        fill_with_clients(vault, max(clients, len(names)), names=names)
        yield ClientsService(vault, clock, lambda: 30)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=100_000)
    parser.add_argument("--pairs", type=int, default=1_000, help="how many of each collection are typed")
    parser.add_argument("--only", default="", help="Arabic, Russian or own")
    parser.add_argument("--misses", type=int, default=0, help="print so many misses of each")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for group, of_group in _groups(args.only).items():
            for stored_other in (True, False):
                names = sorted({pair.other if stored_other else pair.latin for pair in of_group})
                with vault_with(Path(scratch) / f"{group}-{stored_other}", names, args.clients) as clients:
                    direction = "typed Latin, stored other" if stored_other else "typed other, stored Latin"
                    print(f"{group}: {direction}; {max(args.clients, len(names)):,} clients", flush=True)
                    _report(clients, of_group, stored_other, args.pairs, args.misses)


def _groups(only: str) -> dict[str, list[Pair]]:
    """One vault for each collection, as an agency has the names of its own newcomers; our own pairs share one."""
    groups: dict[str, list[Pair]] = {}
    for pair in pairs():
        group = pair.kind if pair.kind in ("Arabic", "Russian") else "own"
        if only in ("", group):
            groups.setdefault(group, []).append(pair)
    return groups


def _report(clients: ClientsService, group: list[Pair], stored_other: bool, most: int, show: int) -> None:
    chance = random.Random(5)
    for kind in dict.fromkeys(pair.kind for pair in group):
        of_kind = [pair for pair in group if pair.kind == kind]
        chosen = chance.sample(of_kind, min(most, len(of_kind)))
        asked = [(p.latin, p.other) if stored_other else (p.other, p.latin) for p in chosen]
        hits, missed = recall(clients, asked)
        others = [(typed, chance.choice(chosen)) for typed, _ in asked]
        wrong = sum(hears_the_same(typed, p.other if stored_other else p.latin) for typed, p in others)
        right = sum(hears_the_same(*pair) for pair in asked)
        precision = right / (right + wrong) if right + wrong else 0.0
        print(
            f"  {kind:<13} recall@{FIRST} {hits / len(asked):6.1%} of {len(asked):>5}   "
            f"precision against random names {precision:6.1%}",
            flush=True,
        )
        for typed, other in missed[:show]:
            print(f"      {typed} | {other} | {[hit.matched for hit in clients.find(typed)[:FIRST]]}")


if __name__ == "__main__":
    main()
