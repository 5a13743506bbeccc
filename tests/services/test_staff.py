"""The name under what somebody signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import InvalidInput
from desktop.services.staff import StaffService

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault


def test_the_name_can_be_set_and_changed(vault: OpenVault) -> None:
    staff = StaffService(vault)
    assert staff.own_name() == "Robin Ekholm"
    staff.set_own_name("  هدى ")
    assert staff.own_name() == "هدى"
    with pytest.raises(InvalidInput):
        staff.set_own_name("a" * 301)
    assert staff.own_name() == "هدى"
