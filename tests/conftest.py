"""What every test gets: its own folders, no network, no leftovers, and a real encrypted vault.

A test fails when it leaves a thread or a running timer behind, logs a warning nobody expected, makes Qt complain, lets
a page write on the UI thread, or tries to reach an address. Each guard is proved to bite in tests/test_guards.py.
"""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

# before anything imports Qt
os.environ["QT_QPA_PLATFORM"] = os.environ.get("WAYSTEAD_TEST_PLATFORM", "offscreen")
os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false;qt.text.font.db=false"
os.environ.setdefault("XDG_RUNTIME_DIR", "/tmp")
# a test's child processes would read every source anew, some seconds each
sys.dont_write_bytecode = False
for name in (
    "PYTHONDONTWRITEBYTECODE",
    "WAYSTEAD_HOME",
    "QT_SCALE_FACTOR",
    "QT_FONT_DPI",
    "QT_STYLE_OVERRIDE",
    "QT_QPA_PLATFORMTHEME",
):
    os.environ.pop(name, None)

import pytest
from hypothesis import HealthCheck, settings

from desktop.ui.rubbish import collect
from desktop.ui.true_refcount import keep_true_alive
from tests.fixtures.derived import remember_slow_keys
from tests.fixtures.guards import Leftovers, NetworkGuard, WritesOfPages
from tests.fixtures.tracing import trace_in_turn

pytest_plugins = ["tests.fixtures.vaults"]

# a long run emits more signals than Python 3.11 has references to True
keep_true_alive()

remember_slow_keys()

# as in the program: a lane that collects would take a window apart beside the UI thread
gc.disable()

settings.register_profile(
    "tests", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("tests")

if sys.gettrace() is not None:
    trace_in_turn()

network = NetworkGuard()
sys.addaudithook(network)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the program's folders into this test's own place."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("WAYSTEAD_HOME", str(home))
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def rubbish_goes() -> Iterator[None]:
    """Collect between tests, on the thread that runs them."""
    yield
    collect()


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fail when the test opens an internet socket or looks a name up."""
    network.attempts.clear()
    yield
    attempts = list(network.attempts)
    network.attempts.clear()
    if attempts:
        pytest.fail(f"the test reached for the network: {attempts}")


@pytest.fixture(autouse=True)
def no_writes_of_pages() -> Iterator[None]:
    """Fail when a page writes to the vault on the UI thread instead of handing it to the writer lane."""
    writes = WritesOfPages()
    with writes.watching():
        yield
    if writes.found:
        pytest.fail("written on the UI thread: " + ", ".join(writes.found))


@pytest.fixture(autouse=True)
def no_leftovers(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail when the test leaves a thread or a running Qt timer behind."""
    # a window that is kept for the whole file looks after what it leaves by itself
    if request.node.get_closest_marker("allows_threads") or "kept_window" in request.fixturenames:
        yield
        return
    leftovers = Leftovers()
    with leftovers.watching():
        yield
    found = leftovers.found()
    if found:
        pytest.fail("left behind: " + ", ".join(found))


@pytest.fixture(autouse=True)
def no_unexpected_log_lines(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail when something was logged at WARNING or above that no `expects_log` marker names."""
    expected = [re.compile(mark.args[0]) for mark in request.node.iter_markers("expects_log")]
    yield
    lines = [
        f"{record.name} {record.levelname}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= 30
    ]
    surprising = [line for line in lines if not any(pattern.search(line) for pattern in expected)]
    if surprising:
        pytest.fail("unexpected log lines:\n" + "\n".join(surprising))
    silent = [pattern.pattern for pattern in expected if not any(pattern.search(line) for line in lines)]
    if silent and request.node.rep_call_passed:
        pytest.fail(f"expected log lines never came: {silent}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long tests first, so that no worker sits idle while another ends with one of them."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Let fixtures know whether the test itself passed."""
    report = yield
    if call.when == "call":
        item.rep_call_passed = report.passed
    elif call.when == "setup":
        item.rep_call_passed = False
    return report
