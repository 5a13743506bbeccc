"""The program keeps the house rules, and each rule catches the snippet it is there for."""

from __future__ import annotations

import pytest

from tests.architecture import rules
from tests.architecture.rules import RULES, parsed, program

DOC = '"""For a test."""\n'
CAUGHT = [
    (rules.texts_are_literals, "desktop/ui/x.py", 'self.tr(f"Hello {name}")'),
    (rules.texts_are_literals, "desktop/ui/x.py", "self.tr(word)"),
    (rules.texts_are_literals, "desktop/ui/x.py", 'self.tr("Hello " + name)'),
    (rules.texts_are_literals, "desktop/ui/x.py", 'self.tr("Hello {}".format(name))'),
    (rules.texts_are_literals, "desktop/ui/x.py", 'QCoreApplication.translate("X", word)'),
    (rules.texts_are_literals, "desktop/ui/x.py", 'QT_TRANSLATE_NOOP("X", word)'),
    (rules.no_native_dialogs, "desktop/ui/x.py", 'QFileDialog.getOpenFileName(self, "x")'),
    (rules.no_native_dialogs, "desktop/ui/x.py", "from PySide6.QtWidgets import QMessageBox as Box"),
    (rules.no_native_dialogs, "desktop/ui/x.py", "QtWidgets.QInputDialog.getText(self)"),
    (rules.no_nested_loops, "desktop/ui/x.py", "dialog.exec()"),
    (rules.no_nested_loops, "desktop/ui/x.py", "from PySide6.QtCore import QEventLoop"),
    (rules.no_sql_outside_storage, "desktop/services/x.py", 'rows = query("SELECT id FROM clients")'),
    (rules.no_sql_outside_storage, "desktop/services/x.py", 'f"UPDATE clients SET {column} = 1"'),
    (rules.no_sql_outside_storage, "desktop/ui/x.py", 'x("PRAGMA key")'),
    (rules.no_sql_outside_storage, "desktop/services/x.py", 'conn.execute("select 1")'),
    (rules.no_sql_outside_storage, "desktop/services/x.py", 'work.query("select id from clients")'),
    (rules.records_change_in_the_unit_of_work, "desktop/storage/x.py", 'conn.execute("DELETE FROM clients")'),
    (
        rules.records_change_in_the_unit_of_work,
        "desktop/storage/x.py",
        'conn.execute(f"update {table} set a = 1")',
    ),
    (
        rules.records_change_in_the_unit_of_work,
        "desktop/storage/x.py",
        'A = "INSERT INTO x"\nc.executemany(A, rows)',
    ),
    (rules.what_leaves_is_recorded, "desktop/services/x.py", "def give(p, d):\n    write_atomic(p, d)"),
    (
        rules.what_leaves_is_recorded,
        "desktop/ui/x.py",
        "def give(p, d):\n    log.record(d)\n    p.write_bytes(d)",
    ),
    (rules.paper_is_recorded, "desktop/ui/screens/x.py", "window.print_pages(PrintRequest(title=t, data=d))"),
    (rules.connect_in_one_place, "desktop/storage/vault.py", "sqlcipher3.connect(path)"),
    (rules.connect_in_one_place, "desktop/storage/vault.py", "from sqlcipher3.dbapi2 import connect"),
    (rules.plain_labels_only, "desktop/ui/screens/x.py", "QLabel(client.name)"),
    (rules.plain_labels_only, "desktop/ui/screens/x.py", "class Mine(QtWidgets.QLabel): pass"),
    (rules.no_network, "desktop/services/x.py", "import socket"),
    (rules.no_network, "desktop/services/x.py", "from http.client import HTTPConnection"),
    (rules.no_network, "desktop/services/x.py", "from urllib import request"),
    (rules.no_network, "desktop/ui/x.py", "from PySide6 import QtNetwork"),
    (rules.no_network, "desktop/ui/x.py", 'importlib.import_module("ssl")'),
    (rules.no_sound, "desktop/ui/x.py", "from PySide6.QtMultimedia import QMediaPlayer"),
    (rules.no_sound, "desktop/ui/x.py", "QApplication.beep()"),
    (rules.no_sound, "desktop/ui/x.py", "import _miniaudio"),
    (rules.no_sound, "desktop/services/listening.py", "import _soundfile"),
    (rules.no_sound, "desktop/commands/apart_decode.py", "import _miniaudio"),
    (rules.no_sound, "desktop/ui/screens/crisis.py", "from desktop.services.listening import Listening"),
    (rules.no_sound, "desktop/ui/screens/session.py", "from desktop.ui.screens import client_file_sound"),
    (rules.no_sound, "desktop/ui/x.py", "from desktop.commands.apart_hear import Player"),
    (rules.prints_only_in_commands, "desktop/services/x.py", "print(client)"),
    (rules.says_what_it_is_for, "desktop/services/x.py", None),
    (rules.reads_in_one_sitting, "desktop/services/x.py", "a = 1\n" * 401),
    (rules.log_lines_are_literals, "desktop/services/x.py", 'logger.info(f"opened {client}")'),
    (rules.log_lines_are_literals, "desktop/services/x.py", 'logger.getChild("x").warning(text)'),
    (rules.log_lines_are_literals, "desktop/services/x.py", 'self._log.log(10, "a" + b)'),
    (rules.domain_is_standard_library, "desktop/domain/x.py", "import msgspec"),
    (rules.domain_is_standard_library, "desktop/domain/x.py", "from desktop.storage import vault"),
    (rules.exports_use_little_of_qt, "desktop/exports/x.py", "from PySide6.QtWidgets import QWidget"),
    (rules.temporary_files_are_nobodys, "desktop/exports/x.py", "import tempfile"),
    (rules.temporary_files_are_nobodys, "desktop/ui/x.py", "from PySide6.QtCore import QTemporaryFile"),
]
LET_THROUGH = [
    (rules.texts_are_literals, "desktop/ui/x.py", 'self.tr("Hello {name}").format(name=name)'),
    (rules.texts_are_literals, "desktop/ui/x.py", 'self.tr("One long "\n  "sentence", "", 3)'),
    (rules.texts_are_literals, "desktop/storage/x.py", "name.translate(TABLE)"),
    (rules.no_sql_outside_storage, "desktop/ui/x.py", 'self.tr("Select a client from the list")'),
    (rules.no_sql_outside_storage, "desktop/ui/x.py", 'self.tr("Update the plan")'),
    (rules.no_nested_loops, "desktop/app.py", "application.exec()"),
    (rules.records_change_in_the_unit_of_work, "desktop/storage/x.py", 'work.run("DELETE FROM name_keys")'),
    (
        rules.records_change_in_the_unit_of_work,
        "desktop/storage/x.py",
        'conn.execute("SELECT 1 FROM updates")',
    ),
    (
        rules.what_leaves_is_recorded,
        "desktop/services/x.py",
        "def give(self, p, d):\n    self._ledger.record(d)\n    write_atomic(p, d)",
    ),
    (rules.connect_in_one_place, "desktop/ui/x.py", "button.clicked.connect(self._on_clicked)"),
    (rules.log_lines_are_literals, "desktop/ui/x.py", 'logger.info("opened %s", client_id)'),
    (rules.no_network, "desktop/ui/x.py", "from desktop.domain import sockets_and_lamps"),
    (rules.prints_only_in_commands, "desktop/commands/x.py", "print(report)"),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps(rule) -> None:
    files = program()
    assert len(files) > 20
    broken = [line for source in files for line in rule(source)]
    assert broken == []


@pytest.mark.parametrize(("rule", "path", "code"), CAUGHT)
def test_a_breach_is_caught(rule, path: str, code: str | None) -> None:
    assert rule(parsed(path, "x = 1" if code is None else DOC + code))


@pytest.mark.parametrize(("rule", "path", "code"), LET_THROUGH)
def test_good_code_is_let_through(rule, path: str, code: str) -> None:
    assert rule(parsed(path, DOC + code)) == []


def test_every_rule_has_a_snippet_it_catches() -> None:
    assert {rule for rule, _, _ in CAUGHT} == set(RULES)
