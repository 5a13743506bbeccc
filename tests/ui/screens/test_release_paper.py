"""The paper of a release through the window: whose words, who could find it, what is asked first, what is noted."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.domain.record import FieldKey, Said
from tests.ui.screens.client_room import Room, client_room
from tests.ui.screens.paper_room import finished, found_by, open_paper, press, said, save, words

CLINIC = {
    "recipient": "Riverton Clinic",
    "purpose": "an appointment for her back",
    "scope": "name, phone, languages",
    "expires_at": "2027-02-28",
    "given_by": "client",
    "given_how": "signed",
    "alone_when_given": "no",
}


def write(room: Room) -> str:
    services = room.opened.services
    release_id = services.releases.begin(room.samira)
    for name, text in CLINIC.items():
        key = FieldKey(table="releases", row_id=release_id, field=name)
        services.record.save(room.samira, key, Said(text=text))
    return release_id


def test_a_paper_to_sign_is_asked_about_made_and_written_down(
    qapp: object, vault_folder: Path, own_home: Path, tmp_path: Path
) -> None:
    with client_room(own_home, vault_folder) as room:
        hands, services = room.opened.hands, room.opened.services
        release_id = write(room)
        name = f"release_{release_id[:12]}"
        room.go("client", client_id=room.samira, part="releases")
        part = open_paper(room, name)
        assert hands.shows("A no changes nothing they receive")

        # her language comes first; its words are unchecked, and that is asked before anything is made
        assert part.tag() == "ar"
        assert not part.make_button.isEnabled()
        assert hands.shows("Not yet checked by a qualified translator")
        press(room, "unchecked_give")
        assert part.ask is None
        assert part.make_button.isEnabled()

        # our own file needs no question; the client's copy does, and no paper goes where others look through papers
        assert not part.asked.isVisible()
        room.choose(f"{name}_whom", "client")
        assert part.asked.isVisible()
        assert not part.make_button.isEnabled()
        found_by(room, part, "Others look through papers")
        assert not part.make_button.isEnabled()
        assert hands.shows("No paper: others look through papers")
        found_by(room, part, "Others look through papers")
        found_by(room, part, "Others read")

        press(room, f"{name}_make")
        data = finished(room)
        arabic = services.content.client_texts("handouts/release", "ar")
        for text in ("Riverton Clinic", CLINIC["purpose"], CLINIC["scope"], "2027-02-28"):
            assert said(text) in words(data)
        for text_id in ("page/title", "page/lead", "choice/line_2", "sign/line_1"):
            assert said(arabic[text_id].text).replace(" ", "") in words(data).replace(" ", "")
        # others could open a file: only paper is offered
        assert hands.look("print_save") is None
        press(room, "print_back")

        found_by(room, part, "Others read")
        found_by(room, part, "Nobody")
        press(room, f"{name}_make")
        finished(room)
        path = tmp_path / "page.pdf"
        save(room, path)
        assert path.read_bytes().startswith(b"%PDF")
        (entry,) = services.ledger.of_client(room.samira)
        assert (entry["what"], entry["to_kind"], entry["rule"]) == ("release", "client", "given_to_client")
        assert (entry["found_by"], entry["unchecked"], entry["language"]) == (["nobody"], True, "ar")
        assert entry["object_id"] == release_id
        assert "Samira" not in json.dumps({key: str(text) for key, text in entry.items()})
        room.go("client", client_id=room.samira, part="disclosures")
        assert hands.shows("Release to sign")

        # English is no translation; it is agreed to, though not alone: first that, then a paper of what stands
        room.go("client", client_id=room.samira, part="releases")
        services.releases.agree(release_id, task_words=str)
        room.go("client", client_id=room.samira, part="overview")
        room.go("client", client_id=room.samira, part="releases")
        assert hands.look(f"{name}_paper") is None
        press(room, f"release_alone_{release_id[:12]}")
        part = open_paper(room, name)
        room.choose(f"{name}_language", "en")
        assert part.ask is None
        press(room, f"{name}_make")
        assert said("A no changes nothing that you receive from us") in words(finished(room))
        press(room, "print_back")

        # a no has no paper
        declined = write(room)
        services.releases.decline(declined)
        room.go("client", client_id=room.samira, part="overview")
        room.go("client", client_id=room.samira, part="releases")
        assert hands.look(f"release_{declined[:12]}_paper") is None
