"""The search index of names: it finds across scripts among many, renews itself, and takes any input."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.domain.clients import ClientDraft, Name
from desktop.services.clients import ClientsService
from desktop.storage import name_index, name_keys
from desktop.storage.measuring import fill_with_clients
from desktop.storage.vault import unlock_vault
from tests.fixtures.make_vault import EXPECTED, FIXTURE_PASSPHRASE
from tests.names_report import pairs, recall


def add(clients: ClientsService, *names: str) -> str:
    return clients.add(
        ClientDraft(names=tuple(Name(text=name, is_chosen=place == 0) for place, name in enumerate(names)))
    )


@pytest.fixture
def clients(vault, clock) -> ClientsService:
    return ClientsService(vault, clock, lambda: 30)


@pytest.mark.parametrize("stored_other", [True, False])
def test_nine_of_ten_names_are_among_the_first_five_typed_in_the_other_script(
    vault, clock, stored_other
) -> None:
    chosen = [pair for pair in pairs() if pair.kind == "Arabic"][::45]
    chosen += [pair for pair in pairs() if pair.kind == "Russian"][::140]
    names = sorted({pair.other if stored_other else pair.latin for pair in chosen})
    fill_with_clients(vault, len(names) + 300, names=names)
    clients = ClientsService(vault, clock, lambda: 30)
    asked = [(p.latin, p.other) if stored_other else (p.other, p.latin) for p in chosen]
    hits, missed = recall(clients, asked)
    assert hits / len(asked) >= 0.9, (hits, len(asked), missed)


def test_who_is_called_so_in_another_script_stands_before_parts_and_likenesses(clients) -> None:
    add(clients, "Omarov")
    add(clients, "Amira")
    other = add(clients, "عمر")
    word = add(clients, "Omar Haddad")
    same = add(clients, "Omar")
    assert [hit.client_id for hit in clients.find("omar")[:3]] == [same, other, word]
    hit = next(hit for hit in clients.find("omar") if hit.client_id == other)
    assert (hit.why, hit.matched[hit.start : hit.start + hit.length]) == ("reads_as", "عمر")


def test_words_in_another_order_and_another_spelling_are_found(clients) -> None:
    wanted = add(clients, "عبد الرحمن الخطيب")
    add(clients, "عبد الله الخطيب")
    for typed in ("Abdurrahman", "abdul rahman al-khatib", "Khatib Abdulrahman"):
        assert clients.find(typed)[0].client_id == wanted, typed


def test_a_slip_of_the_hand_is_found_when_nobody_else_is(clients) -> None:
    wanted = add(clients, "Habtamu Bekele")
    add(clients, "Oksana")
    assert [hit.client_id for hit in clients.find("habramu")] == [wanted]


@pytest.mark.parametrize(
    "typed",
    [
        "a",
        "ع",
        "x" * 300,
        "م" * 300,
        "😀",
        "\u200f\u202esamira\u202c",
        "%",
        "_",
        "*",
        '"',
        "'",
        '"a" OR 1',
        "NEAR(a b)",
        "a" + "\u0301" * 50,
        "\u200d\ufe0f",
        "-- ;",
        "a b c d e f g h i j k",
        "၊။",
        "𝔖𝔞𝔪𝔦𝔯𝔞",
    ],
)
def test_any_input_is_a_search_and_never_a_pattern(clients, typed: str) -> None:
    add(clients, "Samira")
    add(clients, "Oksana")
    found = [hit.chosen_name for hit in clients.find(typed)]
    assert set(found) <= {"Samira", "Oksana"}
    assert not (typed in "%_*\"'" and found), "signs match no name"


def test_a_mark_that_turns_the_writing_does_not_hide_anybody(clients) -> None:
    add(clients, "Samira")
    assert [hit.chosen_name for hit in clients.find("\u200f\u202esamira\u202c")] == ["Samira"]


def test_a_vault_indexed_by_older_rules_is_indexed_anew_in_pieces(vault, clients) -> None:
    ids = [add(clients, name) for name in ("هشام", "Оксана", "ሰላም", "Samira")]
    with vault.unit_of_work("as an older version left it") as work:
        work.run("DELETE FROM name_keys WHERE form = 'sound'")
        work.set_meta("name_keys_rules", "1")
    assert clients.find("hichem") == []
    assert clients.index_is_old()
    pieces = 1
    while name_index.renew(vault, at_once=1):
        pieces += 1
        assert clients.index_is_old(), "only the last piece says that it is done"
    assert pieces == len(ids) + 1
    assert not clients.index_is_old()
    assert [hit.client_id for hit in clients.find("hichem")] == [ids[0]]
    assert vault.connection().execute(
        "SELECT value FROM vault_meta WHERE key = 'name_keys_rules'"
    ).fetchone()[0] == str(name_keys.RULES)


def test_the_people_of_a_released_vault_are_found(tmp_path: Path, clock) -> None:
    folder = tmp_path / "vault"
    shutil.copytree(Path(__file__).parents[1] / "fixtures" / "vaults" / "v1", folder)
    (folder / EXPECTED).unlink()
    with unlock_vault(folder, passphrase=FIXTURE_PASSPHRASE, clock=clock) as vault:
        clients = ClientsService(vault, clock, lambda: 30)
        assert clients.index_is_old()
        while clients.renew_index():
            pass
        for typed in ("amina", "أمينة", "Аміна", "emina", "testova", "تستوفا"):
            assert [hit.short_id for hit in clients.find(typed)] == ["W-0101"], typed
