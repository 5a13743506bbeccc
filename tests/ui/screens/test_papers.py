"""Pages given out through the window: learning along, the card on the code, the list of what left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop.domain.ledger import Disclosure
from desktop.ui.widgets.choice import ChoiceGroup
from tests.ui.screens.client_room import Room, client_room
from tests.ui.screens.paper_room import finished, found_by, open_paper, press, said, save, words


def choose(room: Room, name: str, start: str) -> None:
    group = room.opened.hands.find(name)
    assert isinstance(group, ChoiceGroup)
    row = next(each for each in group.rows if each.accessibleName().startswith(start))
    room.opened.hands.click(row)
    room.opened.settle()


def ledger(room: Room) -> list[dict[str, Any]]:
    return room.opened.services.ledger.of_client(room.samira)


def test_pages_are_chosen_asked_about_given_and_written_down(
    qapp: object, vault_folder: Path, own_home: Path, tmp_path: Path
) -> None:
    with client_room(own_home, vault_folder) as room:
        a_page_to_take_along(room, tmp_path)
        the_explanation_as_a_card(room, tmp_path)
        the_list_of_what_left(room, tmp_path)


def a_page_to_take_along(room: Room, folder: Path) -> None:
    hands, services = room.opened.hands, room.opened.services
    room.go("client", client_id=room.samira, part="together")
    part = open_paper(room, "learning")
    assert part.tag() == "ar"
    press(room, "unchecked_give")
    found_by(room, part, "Nobody")
    assert not part.make_button.isEnabled()
    choose(room, "learning_topics", "Red flags")
    choose(room, "learning_topics", "Social media")
    assert part.make_button.isEnabled()
    press(room, "learning_make")
    page = words(finished(room)).replace(" ", "")
    texts = services.content.client_texts("education/topics", "ar")
    for topic in ("red_flags", "social_media"):
        assert said(texts[f"{topic}/say"].text).replace(" ", "") in page
    assert said(texts["cyberbullying/say"].text).replace(" ", "") not in page
    save(room, folder / "a.pdf")
    assert sorted(each.topic for each in services.education.last(room.samira)) == [
        "red_flags",
        "social_media",
    ]
    assert {each.handout for each in services.education.last(room.samira)} == {"ar"}
    assert hands.shows("page given")
    (entry,) = ledger(room)
    assert (entry["what"], entry["language"], entry["found_by"]) == ("handout", "ar", ["nobody"])


def the_explanation_as_a_card(room: Room, folder: Path) -> None:
    services = room.opened.services
    services.provider_codes.make(room.samira)
    current = services.provider_codes.state(room.samira).current
    assert current is not None
    room.go("provider_code", client_id=room.samira)
    part = open_paper(room, "code")
    assert not part.make_button.isEnabled()
    press(room, "unchecked_give")
    found_by(room, part, "Nobody")
    room.choose("code_form", "card")
    press(room, "code_make")
    page = words(finished(room))
    assert said(current.code) not in page
    save(room, folder / "b.pdf")
    assert services.provider_codes.state(room.samira).explained[0].facts == {
        "language": "ar",
        "way": "printed",
    }
    # another language is asked about anew; English is no translation
    room.choose("code_language", "es")
    assert part.ask is not None
    room.choose("code_language", "en")
    assert part.ask is None


def the_list_of_what_left(room: Room, folder: Path) -> None:
    hands, services = room.opened.hands, room.opened.services
    for kind in ("protection", "supervisor"):
        services.ledger.record(
            Disclosure(
                what="mandated_report",
                form="print",
                to_kind=kind,
                to_whom=kind,
                rule="legal_duty" if kind == "protection" else "inside_agency",
                client_id=room.samira,
            )
        )
    before = len(ledger(room))
    room.go("client", client_id=room.samira, part="disclosures")
    part = open_paper(room, "disclosures")
    assert hands.shows("A report they were not told of is not on the client's page")
    found_by(room, part, "Nobody")
    press(room, "disclosures_make")
    page = words(finished(room))
    assert said("A page to read") in page
    assert said("to an office, by law") not in page
    assert "samira" not in page
    save(room, folder / "c.pdf")
    assert len(ledger(room)) == before + 1
    assert ledger(room)[0]["what"] == "disclosures"

    # the supervisor's says whose it is, everything, and that the list itself was given
    part = open_paper(room, "disclosures") if hands.look("disclosures_make") is None else part
    room.choose("disclosures_whom", "supervisor")
    press(room, "disclosures_make")
    page_data = hands.find("print_page", 30)._request.data  # type: ignore[attr-defined]
    page = words(page_data)
    for text in ("to an office, by law", "List of what left", "samira"):
        assert said(text) in page
