"""Two hands on one record: nothing of either is lost, and what both changed is named."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.client_merge import merge
from desktop.domain.clients import ClientDraft, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact

BASE = ClientDraft(
    names=(Name(id="a", text="Samira", is_chosen=True), Name(id="b", text="Sameera")),
    pronouns="she",
    reaches=(Reach(method=ContactMethod(id="r", kind="phone", value="1"), safe=SafeContact(id="s")),),
)


def test_each_side_keeps_what_only_it_changed() -> None:
    mine = replace(BASE, birth_date="1991")
    theirs = replace(BASE, names=(*BASE.names, Name(id="c", text="سميرة")), country_of_origin="SY")
    merged, both = merge(BASE, mine, theirs)
    assert (merged.birth_date, merged.country_of_origin) == ("1991", "SY")
    assert [name.text for name in merged.names] == ["Samira", "Sameera", "سميرة"]
    assert both == ()


def test_what_both_changed_stands_as_it_was_written_here_and_is_named() -> None:
    merged, both = merge(BASE, replace(BASE, pronouns="they"), replace(BASE, pronouns="he"))
    assert merged.pronouns == "they"
    assert both == ("pronouns",)


def test_the_same_change_on_both_sides_is_no_conflict() -> None:
    merged, both = merge(BASE, replace(BASE, pronouns="they"), replace(BASE, pronouns="they"))
    assert (merged.pronouns, both) == ("they", ())


def test_a_row_taken_out_there_and_changed_here_comes_back_as_a_new_one() -> None:
    mine = replace(BASE, names=(BASE.names[0], replace(BASE.names[1], text="Sameerah")))
    merged, both = merge(BASE, mine, replace(BASE, names=BASE.names[:1]))
    assert [(name.id, name.text) for name in merged.names] == [("a", "Samira"), ("", "Sameerah")]
    assert both == ("names",)


def test_a_row_taken_out_here_and_changed_there_is_named() -> None:
    theirs = replace(BASE, names=(BASE.names[0], replace(BASE.names[1], text="Sameerah")))
    merged, both = merge(BASE, replace(BASE, names=BASE.names[:1]), theirs)
    assert [name.text for name in merged.names] == ["Samira"]
    assert both == ("names",)


def test_a_statement_confirmed_there_is_kept_when_nothing_was_said_here() -> None:
    confirmed = replace(BASE.reaches[0], safe=SafeContact(id="s2", may_call="yes"))
    merged, both = merge(BASE, replace(BASE, pronouns="they"), replace(BASE, reaches=(confirmed,)))
    assert merged.reaches == (confirmed,)
    assert both == ()
