from pathlib import Path

import pyrage
import pytest

from desktop.domain.errors import InvalidInput, PackRefused, WrongPassphrase
from desktop.exports import age, agency_key_file
from desktop.exports.age import Identity, Passphrase
from desktop.exports.agency_key_file import AgencyCard
from desktop.services import agency_keys
from desktop.services.restoring import Secret

PHRASE = "harbor lantern quiet seven maple"


def test_the_private_file_opens_with_its_passphrase_only():
    identity = Identity.new()
    data = agency_key_file.seal_private(identity, PHRASE)
    assert identity.text().encode() not in data
    assert bytes(agency_key_file.open_private(data, PHRASE)) == identity.key
    with pytest.raises(WrongPassphrase) as refused:
        agency_key_file.open_private(data, PHRASE + "s")
    assert refused.value.reason == "agency_file"


def test_what_is_inside_is_an_identity_file_of_age():
    identity = Identity.new()
    # with another implementation of the format, as agency IT would
    inside = pyrage.passphrase.decrypt(agency_key_file.seal_private(identity, PHRASE), PHRASE).decode()
    lines = [line for line in inside.splitlines() if not line.startswith("#")]
    assert lines == [identity.text()]
    assert identity.recipient().text() in inside


def test_lines_of_another_system_and_its_small_letters():
    identity = Identity.new()
    for text, opens in (
        (f"# made elsewhere\r\n{identity.text()}\r\n", True),
        (f"\n  {identity.text()}  \n", True),
        (identity.text().lower(), False),
        (identity.text()[:-1] + "É", False),
    ):
        data = age.seal(text.encode(), Passphrase(PHRASE))
        if opens:
            assert bytes(agency_key_file.open_private(data, PHRASE)) == identity.key
        else:
            with pytest.raises(InvalidInput):
                agency_key_file.open_private(data, PHRASE)


def test_the_private_key_is_overwritten_when_the_block_ends(tmp_path: Path):
    card, private, _public = agency_keys.create(tmp_path / "agency.key", PHRASE, "Harbor House")
    with agency_keys.private_key(private, PHRASE) as key:
        assert Identity(bytes(key)).recipient() == card.recipient
    assert key == bytes(32)
    seen: list[bytearray] = []

    def fail_inside() -> None:
        with Secret(key_file=private, passphrase=PHRASE).given() as given:
            seen.append(given["agency_key"])
            assert any(seen[0])
            raise WrongPassphrase

    with pytest.raises(WrongPassphrase):
        fail_inside()
    assert seen == [bytes(32)]


def test_other_files_are_no_private_key():
    identity = Identity.new()
    card = AgencyCard(agency="Harbor House", recipient=identity.recipient())
    for data in (
        b"",
        b"{}",
        agency_key_file.write_public(card),
        age.seal(b"AGE-SECRET-KEY-1QQQ", Passphrase(PHRASE)),
        age.seal(b"# only a comment\n", Passphrase(PHRASE)),
        age.seal(b"\xff\xfe", Passphrase(PHRASE)),
        age.seal(b"x", [identity.recipient()]),
        agency_key_file.seal_private(identity, PHRASE)[:-20],
    ):
        with pytest.raises(InvalidInput) as refused:
            agency_key_file.open_private(data, PHRASE)
        assert refused.value.reason == "not_agency_key"


def test_a_hostile_work_factor_is_refused_before_it_is_worked():
    data = agency_key_file.seal_private(Identity.new(), PHRASE)
    with pytest.raises(InvalidInput):
        agency_key_file.open_private(data.replace(b" 17\n", b" 30\n", 1), PHRASE)


def test_the_public_file_comes_back_and_others_do_not():
    card = AgencyCard(agency="Harbor House", recipient=Identity.new().recipient())
    data = agency_key_file.write_public(card)
    assert agency_key_file.read_public(data) == card
    vault_key = data.replace(b"waystead-agency-key", b"waystead-key")
    for other in (b"", b"[]", b"\x00" * 20, vault_key, data.replace(b'"agency"', b'"agency2"'), data * 2000):
        with pytest.raises(InvalidInput) as refused:
            agency_key_file.read_public(other)
        assert refused.value.reason == "not_agency_key"
    with pytest.raises(PackRefused):
        agency_key_file.read_public(data.replace(b'"version": 1', b'"version": 2'))
    slip = card.recipient.text()[:-1] + ("q" if card.recipient.text()[-1] != "q" else "p")
    with pytest.raises(InvalidInput):
        agency_key_file.read_public(data.replace(card.recipient.text().encode(), slip.encode()))
