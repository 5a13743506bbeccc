"""Records that may be one person: offered while adding, decided once, put together without a loss, and taken apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.clients import Address, ClientDraft, Language, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import InvalidInput, NotAllowed, RowChanged
from desktop.domain.record import FIELDS
from desktop.domain.safe_hours import Hours
from desktop.services.clients import ClientsService
from desktop.services.duplicates import DuplicatesService
from desktop.services.sessions import SessionsService
from desktop.storage import history_rows, merging, record, session_facts
from desktop.storage import sessions as session_rows


@pytest.fixture
def clients(vault, clock) -> ClientsService:
    return ClientsService(vault, clock, lambda: 30)


@pytest.fixture
def duplicates(vault) -> DuplicatesService:
    return DuplicatesService(vault)


def draft(*names: str, phone: str = "", safe: SafeContact | None = None, **more: object) -> ClientDraft:
    spelled = tuple(Name(text=name, is_chosen=place == 0) for place, name in enumerate(names))
    method = ContactMethod(kind="phone", value=phone)
    reaches = (Reach(method=method, safe=safe or SafeContact(may_call="yes")),) if phone else ()
    return ClientDraft(names=spelled, reaches=reaches, **more)


def merged(duplicates: DuplicatesService, kept: str, gone: str, take: tuple[str, ...] = ()) -> str:
    return duplicates.merge(duplicates.preview(kept, gone), take, one_person=True)


def rows_of(vault) -> dict[str, list[tuple]]:
    """Every record that is alive, without what a change counts up."""
    found = {}
    for table in ("clients", "names", "client_languages", "contact_methods", "safe_contact", "addresses"):
        columns = [
            row["name"]
            for row in vault.connection()
            .execute("SELECT name FROM pragma_table_info(?)", (table,))
            .fetchall()
            if row["name"] not in ("version", "changed_at", "changed_by")
        ]
        sql = f"SELECT {', '.join(columns)} FROM {table} WHERE deleted_at IS NULL ORDER BY id"
        found[table] = [tuple(row) for row in vault.connection().execute(sql).fetchall()]
    keys = (
        vault.connection().execute("SELECT form, key, client_id FROM name_keys ORDER BY 1, 2, 3").fetchall()
    )
    return {**found, "name_keys": [tuple(row) for row in keys]}


# ------------------------------------------------------------ the warning


@pytest.mark.parametrize(
    ("new", "reasons"),
    [
        (draft("Samira", phone="503 555 0142"), ("same_name", "phone")),
        (draft("سميرة", birth_date="1990-05-01"), ("name", "birth")),
        (draft("Somebody Else", phone="+1 503-555-0142"), ("phone",)),
        (draft("Samira", country_of_origin="SY"), ("same_name", "country")),
        (draft("Samirah", phone="5035550142", birth_date="1990"), ("name", "phone", "birth")),
    ],
)
def test_a_record_like_the_new_one_is_offered_with_the_reason(clients, duplicates, new, reasons) -> None:
    there = clients.add(draft("Samira", phone="503 555 0142", birth_date="1990-05", country_of_origin="SY"))
    clients.add(draft("Oksana", phone="503 555 0143"))
    [like] = duplicates.like(new)
    assert (like.client_id, like.reasons) == (there, reasons)
    assert like.only_a_number is (reasons == ("phone",))


@pytest.mark.parametrize(
    "new",
    [
        draft("Salim"),
        draft("Samira", birth_date="1971"),
        draft("Somira", birth_date="", country_of_origin="SY", phone="555"),
        draft("", phone="12"),
        draft("😀"),
        draft("x" * 300),
    ],
)
def test_somebody_else_is_not_offered(clients, duplicates, new) -> None:
    clients.add(draft("Samira", phone="503 555 0142", birth_date="1990-05"))
    assert duplicates.like(new) == []


def test_a_common_name_alone_says_nothing(clients, duplicates) -> None:
    for year in range(7):
        clients.add(draft("Fatima", birth_date=f"{1990 + year}"))
    assert duplicates.like(draft("Fatima")) == []
    assert [each.reasons for each in duplicates.like(draft("Fatima", birth_date="1992"))] == [
        ("same_name", "birth")
    ]


def test_not_the_same_person_is_remembered_both_ways(clients, duplicates) -> None:
    one = clients.add(draft("Samira", phone="503 555 0142"))
    other = clients.add(draft("Samira", phone="503 555 0142"))
    assert duplicates.pair_among([one, other]) is not None
    duplicates.decide_different(one, [other])
    duplicates.decide_different(one, [other])
    for own in (one, other):
        client = clients.get(own)
        assert client is not None
        assert duplicates.like_client(client) == []
    assert duplicates.pair_among([one, other]) is None


# ------------------------------------------------------------ the merge


def test_a_merge_shows_what_it_does_loses_nothing_and_can_be_undone(
    vault, clients, duplicates, clock
) -> None:
    kept = clients.add(
        draft(
            "Samira",
            phone="503 555 0142",
            birth_date="1990",
            pronouns="she/her",
            languages=(Language(code="arb"),),
        )
    )
    gone = clients.add(
        draft(
            "سميرة",
            phone="503 555 0177",
            birth_date="1991",
            country_of_origin="SY",
            cultural_note="Tea first.",
            languages=(Language(code="arb"), Language(code="kmr")),
            addresses=(Address(town="Salem"),),
        )
    )
    before = rows_of(vault)
    preview = duplicates.preview(kept, gone)
    assert preview.refused == ""
    assert {(f.name, f.kept, f.gone, f.taken, f.fixed) for f in preview.fields} == {
        ("birth_date", "1990", "1991", False, False),
        ("country_of_origin", "", "SY", True, True),
        ("cultural_note", "", "Tea first.", True, True),
    }
    assert (preview.names, preview.ways, preview.places, preview.languages) == (
        ("سميرة",),
        ("503 555 0177",),
        ("Salem",),
        ("kmr",),
    )
    decision = duplicates.merge(preview, ("birth_date",), one_person=True)
    client = clients.get(kept)
    assert client is not None
    assert (client.chosen_name, client.other_names) == ("Samira", ("سميرة",))
    assert (client.draft.birth_date, client.draft.country_of_origin) == ("1991", "SY")
    assert client.draft.pronouns == "she/her"
    assert len(client.draft.reaches) == 2
    versions = (
        vault.connection()
        .execute("SELECT body, state FROM other_versions WHERE deleted_at IS NULL")
        .fetchall()
    )
    assert [(row["state"], '"1990"' in row["body"]) for row in versions] == [("took_theirs", True)]
    assert clients.current_id(gone) == kept
    assert [hit.client_id for hit in clients.find("سميرة")] == [kept], "found once, as the one that stays"
    assert [hit.client_id for hit in clients.find("W-0102")] == [kept]
    assert clients.count() == 1
    assert [each.decision_id for each in duplicates.merged_into(kept)] == [decision]
    ops = vault.connection().execute("SELECT op FROM history ORDER BY n DESC LIMIT 1").fetchone()
    assert ops["op"] == "merged"
    assert duplicates.undo(decision) == (kept, gone)
    assert rows_of(vault) == before, "every row is as it was"
    assert duplicates.merged_into(kept) == []
    assert [hit.client_id for hit in clients.find("سميرة")[:1]] == [gone]
    with pytest.raises(NotAllowed):
        duplicates.undo(decision)


def test_both_said_something_of_one_number_the_stricter_holds_and_is_asked_again(
    clients, duplicates, clock
) -> None:
    now = clock.now()
    day, morning = Hours(start="08:00", until="20:00"), Hours(start="07:00", until="11:00")
    yes = SafeContact(may_call="yes", may_text="yes", words="Mornings.", said_at=now, hours=(day,))
    no = SafeContact(
        may_call="yes",
        may_text="no",
        words="He reads my texts.",
        code_word="kettle",
        said_at=now,
        hours=(morning,),
    )
    kept = clients.add(draft("Samira", phone="503 555 0142", safe=yes))
    gone = clients.add(draft("Samira K", phone="503 555 0142", safe=no))
    assert "ask_contact_again" in duplicates.preview(kept, gone).warnings
    assert "shared_number" in duplicates.preview(kept, gone).warnings
    decision = merged(duplicates, kept, gone)
    client = clients.get(kept)
    assert client is not None
    [reach] = client.draft.reaches
    assert (reach.safe.may_call, reach.safe.may_text, reach.safe.code_word) == ("yes", "no", "kettle")
    assert reach.safe.words == "Mornings.\nHe reads my texts."
    assert reach.safe.hours == (Hours(start="08:00", until="11:00"),)
    state = clients.state_of(reach)
    assert (state.state, "text" in state.ways) == ("ask_again", False)
    duplicates.undo(decision)
    client = clients.get(kept)
    assert client is not None
    assert client.draft.reaches[0].safe.may_text == "yes"


def test_two_answers_without_an_hour_in_common_are_both_kept_and_no_key_confirms_them(
    clients, duplicates, clock
) -> None:
    now, new_york = clock.now(), "America/New_York"
    day, morning = Hours(start="08:00", until="20:00"), Hours(start="09:00", until="11:00")
    ours = SafeContact(may_call="yes", said_at=now, hours=(day,))
    theirs = SafeContact(may_call="yes", said_at=now, hours=(morning,), time_zone=new_york)
    kept = clients.add(draft("Samira", phone="503 555 0142", safe=ours))
    gone = clients.add(draft("Samira K", phone="503 555 0142", safe=theirs))
    decision = merged(duplicates, kept, gone)

    def reach() -> Reach:
        client = clients.get(kept)
        assert client is not None
        return client.draft.reaches[0]

    def allowed() -> tuple[str, tuple[str, ...]]:
        state = clients.state_of(reach())
        return state.state, state.ways

    assert allowed() == ("ask_again", ())
    said = {(each.zone(), each.hours) for each in clients.said_apart(reach())}
    assert said == {("America/Los_Angeles", (day,)), (new_york, (morning,))}, "each on its own clock"
    # the record can be stored for another reason; a key does not confirm what nobody said
    client = clients.get(kept)
    assert client is not None
    clients.change(kept, client.version, replace(client.draft, pronouns="she"))
    clients.confirm_safe_contact(kept, reach().method.id)
    assert allowed() == ("ask_again", ())
    client = clients.get(kept)
    assert client is not None
    half = replace(reach(), safe=replace(reach().safe, may_text="no"))
    with pytest.raises(InvalidInput) as refused:
        clients.change(kept, client.version, replace(client.draft, reaches=(half,)))
    assert (refused.value.field, refused.value.details["row"]) == ("hours", 0)
    asked = replace(reach(), safe=replace(reach().safe, hours=(day,)))
    clients.change(kept, client.version, replace(client.draft, reaches=(asked,)))
    assert allowed() == ("safe", ("call",))
    assert clients.said_apart(reach()) == []
    # nothing that was said since is undone
    duplicates.undo(decision)
    assert reach().safe.hours == (day,)


def test_sessions_stay_where_they_are_and_are_read_together(vault, clients, duplicates, clock) -> None:
    kept, gone = clients.add(draft("Samira")), clients.add(draft("Samira K"))
    with vault.unit_of_work("a note as signing writes it") as work:
        session = work.insert(
            "sessions",
            {
                "client_id": gone,
                "staff_id": work.staff_id,
                "channel": "phone",
                "length": "note",
                "started_at": work.now,
            },
        )
        sealed = dict.fromkeys(("salt", "hash", "signature", "key_id", "signed_by"), "0" * 32)
        values = {"object_kind": "session", "object_id": session, "session_id": session, "body": "{}"}
        session_rows.seal(
            work, {**sealed, **values, "client_id": gone, "signed_at": work.now.text()}, "The kettle."
        )
    with vault.unit_of_work("what is usual") as work:
        usual = {"client_id": gone, "cue": "voice", "text": "Speaks softly.", "learnt_at": work.now}
        work.insert("baselines", usual)
    decision = merged(duplicates, kept, gone)
    assert session_facts.usual(vault.connection(), kept)["voice"].text == "Speaks softly."
    assert {session, gone, kept} <= set(history_rows.objects_of(vault.connection(), kept))
    sessions = SessionsService(vault, clock)
    assert [each.id for each in sessions.of_client(kept)] == [session]
    assert sessions.of_client(kept)[0].client_id == gone, "a session stays with its record for ever"
    assert [hit.client_id for hit in clients.find_notes("kettle")] == [kept]
    duplicates.undo(decision)
    assert sessions.of_client(kept) == []


def test_why_a_field_is_empty_goes_where_it_is_filled_and_rows_of_the_record_are_read_together(
    vault, clients, duplicates
) -> None:
    kept = clients.add(draft("Samira", unanswered={"birth_date": "not_asked", "pronouns": "prefers_not"}))
    gone = clients.add(
        draft("Samira K", birth_date="1990", unanswered={"country_of_origin": "does_not_know"})
    )
    with vault.unit_of_work("a support") as work:
        support = work.insert("supports", {"client_id": gone, "kind": "person", "text": "Her aunt"})
    decision = merged(duplicates, kept, gone)
    client = clients.get(kept)
    assert client is not None
    assert client.draft.unanswered == {"country_of_origin": "does_not_know", "pronouns": "prefers_not"}
    assert [row.id for row in record.read_rows(vault.connection(), kept)["supports"]] == [support]
    duplicates.undo(decision)
    client = clients.get(kept)
    assert client is not None
    assert client.draft.unanswered == {"birth_date": "not_asked", "pronouns": "prefers_not"}
    assert record.read_rows(vault.connection(), kept)["supports"] == []


def test_every_fact_of_the_record_is_compared() -> None:
    asked = {field.name for field in FIELDS["clients"]}
    held = set(merging.FACTS) | {column for columns in merging.FACTS.values() for column in columns}
    assert asked - held <= set(merging.MARKS) | {"legal_hold", "status", "workflow"}


def test_what_was_changed_since_the_merge_stays_when_it_is_undone(clients, duplicates) -> None:
    kept, gone = (
        clients.add(draft("Samira")),
        clients.add(draft("Samira K", phone="503 555 0142", pronouns="she/her")),
    )
    decision = merged(duplicates, kept, gone)
    client = clients.get(kept)
    assert client is not None
    method = replace(client.draft.reaches[0].method, label="her sister's")
    changed = replace(
        client.draft, pronouns="they", reaches=(replace(client.draft.reaches[0], method=method),)
    )
    clients.change(kept, client.version, changed)
    duplicates.undo(decision)
    client = clients.get(kept)
    assert client is not None
    assert client.draft.pronouns == "they"
    assert [reach.method.label for reach in client.draft.reaches] == ["her sister's"]


# ------------------------------------------------------------ what stands in the way


def _crisis(work, kept, gone) -> None:
    work.insert("crisis_runs", {"client_id": gone, "started_at": work.now, "staff_id": work.staff_id})


def _household(work, kept, gone) -> None:
    work.insert("household_links", {"client_id": gone, "other_client_id": kept, "relation": "partner"})


def _third(work, kept, gone) -> None:
    third = work.insert("clients", {"short_id": "W-0999"})
    for each in (kept, gone):
        work.insert("household_links", {"client_id": each, "other_client_id": third, "relation": "parent"})


def _session(work, kept, gone) -> None:
    values = {"client_id": gone, "staff_id": work.staff_id, "channel": "phone", "length": "note"}
    work.insert("sessions", values | {"started_at": work.now})


def _practice(work, kept, gone) -> None:
    work.update("clients", gone, {"practice": 1})


def _elsewhere(work, kept, gone) -> None:
    work.update("clients", gone, {"merged_into": work.insert("clients", {"short_id": "W-0998"})})


@pytest.mark.parametrize(
    ("prepare", "reason"),
    [
        (_crisis, "merge_in_crisis"),
        (_household, "merge_walled"),
        (_third, "merge_walled"),
        (_session, "merge_session_open"),
        (_practice, "merge_practice"),
        (_elsewhere, "merge_record_gone"),
    ],
)
def test_what_stands_in_the_way_is_named_and_nothing_is_changed(
    vault, clients, duplicates, prepare, reason
) -> None:
    kept, gone = clients.add(draft("Samira")), clients.add(draft("Samira K"))
    preview = duplicates.preview(kept, gone)
    with vault.unit_of_work("in the way") as work:
        prepare(work, kept, gone)
    if reason == "merge_walled":
        with pytest.raises(NotAllowed, match=reason):
            duplicates.preview(kept, gone)  # not even the preview shows the two beside each other
    else:
        assert duplicates.preview(kept, gone).refused == reason
    before = rows_of(vault)
    if reason != "merge_practice":  # that one changes the record itself, so the preview is old
        with pytest.raises(NotAllowed if reason != "merge_record_gone" else (NotAllowed, RowChanged)):
            duplicates.merge(preview, (), one_person=True)
    assert rows_of(vault) == before
    if reason == "merge_walled":
        assert duplicates.pair_among([kept, gone]) is None, "people of one household are never offered"
        client = clients.get(kept)
        assert client is not None
        assert gone not in [each.client_id for each in duplicates.like_client(client)]


def test_nobody_merges_without_saying_that_it_is_one_person_nor_over_a_newer_record(
    clients, duplicates
) -> None:
    kept, gone = clients.add(draft("Samira")), clients.add(draft("Samira K"))
    preview = duplicates.preview(kept, gone)
    with pytest.raises(NotAllowed):
        duplicates.merge(preview, (), one_person=False)
    client = clients.get(gone)
    assert client is not None
    clients.change(gone, client.version, replace(client.draft, pronouns="she/her"))
    with pytest.raises(RowChanged):
        duplicates.merge(preview, (), one_person=True)
    with pytest.raises(NotAllowed):
        duplicates.preview(kept, kept)


def test_a_hold_covers_both_and_the_more_serious_risk_and_every_protecting_mark_stay(
    vault, clients, duplicates
) -> None:
    kept, gone = clients.add(draft("Samira")), clients.add(draft("Samira K"))
    with vault.unit_of_work("hold") as work:
        work.update("clients", gone, {"legal_hold": 1, "risk_level": "high", "conflict_of_interest": 1})
        work.update("clients", kept, {"risk_level": "low"})
    preview = duplicates.preview(kept, gone)
    assert set(preview.warnings) == {"legal_hold", "conflict_of_interest"}
    merged(duplicates, kept, gone)
    row = vault.connection().execute("SELECT * FROM clients WHERE id = ?", (kept,)).fetchone()
    assert (row["risk_level"], row["conflict_of_interest"]) == ("high", 1)
    held = {row["id"] for row in vault.connection().execute("SELECT id FROM held_clients").fetchall()}
    assert held == {kept, gone}
