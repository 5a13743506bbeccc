"""The agency's numbers: what Settings may change is kept in the file and holds at once, each within its range."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.profile import RANGES
from desktop.content.store import ContentStore
from desktop.domain.errors import InvalidInput
from desktop.services.agency import NUMBERS, AgencyService

ROOT = Path(__file__).resolve().parents[2]


def test_every_number_can_be_set_and_none_outside_its_range(tmp_path: Path) -> None:
    def content() -> ContentStore:
        return ContentStore(ROOT / "resources", ROOT / "translations", agency=tmp_path)

    service = AgencyService(content())
    for name in NUMBERS:
        low, high = RANGES[name]
        service.save_values({name: f" {high} "})
        assert getattr(content().agency_profile(), name) == high, "in the file, for the next start"
        for wrong in (low - 1, high + 1, "many"):
            with pytest.raises(InvalidInput) as refused:
                service.save_values({name: wrong})
            assert refused.value.field == name
        assert getattr(service.profile(), name) == high
    assert {"attachment_mib", "dispatch_check_days"} <= set(NUMBERS)
    assert service.values()["system_notices"] == "no", "off until the agency turns it on"
    service.save_values({"system_notices": "yes"})
    assert content().agency_profile().system_notices


def test_the_paper_of_the_agency_is_one_there_is(tmp_path: Path) -> None:
    def content() -> ContentStore:
        return ContentStore(ROOT / "resources", ROOT / "translations", agency=tmp_path)

    service = AgencyService(content())
    assert service.values()["paper"] == "letter"
    service.save_values({"paper": "a4"})
    assert content().agency_profile().paper == "a4"
    with pytest.raises(InvalidInput) as refused:
        service.save_values({"paper": "tabloid"})
    assert (refused.value.field, refused.value.reason) == ("paper", "unknown_value")
    assert content().agency_profile().paper == "a4"
