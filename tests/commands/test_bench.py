"""The measurements of search run and say what they held against what."""

from __future__ import annotations

import argparse
import json

from desktop.commands import bench
from desktop.commands.bench_cases import Caseloads
from desktop.services.clients import ClientsService
from desktop.storage.measuring import PlainSearch


def test_search_is_held_against_fts5_over_the_same_people(own_home, tmp_path, capsys) -> None:
    args = argparse.Namespace(child=None, clients=2_000, json=tmp_path / "bench.json", only=["search_fts"])
    assert bench.run(args) in (0, 1)
    assert "against plain FTS5" in capsys.readouterr().out
    [figure] = json.loads((tmp_path / "bench.json").read_text(encoding="utf-8"))["figures"]
    assert figure["name"] == "search_fts"
    assert figure["limit"] == bench.LIMITS["search_fts"]
    assert len(figure["ours_ms"]) == len(figure["theirs_ms"]) > 5


def test_the_plain_side_finds_the_same_people(tmp_path) -> None:
    with Caseloads(tmp_path, 300).open_large() as vault:
        plain = PlainSearch(tmp_path / "plain.db", vault)
        theirs = plain.find("samira", 300)
        ours = ClientsService(vault, vault.clock, lambda: 30).find("samira", 300)
        assert {short_id for short_id, _, _ in theirs} <= {hit.short_id for hit in ours}
        assert len(theirs) > 3
        assert theirs[0][2] == ("arb",)
        plain.close()
