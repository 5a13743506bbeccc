"""The house rules as small checks on a syntax tree. Each takes one parsed file and returns what breaks the rule."""

from __future__ import annotations

import ast
import functools
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 400
NETWORK = {
    "socket", "ssl", "http", "asyncio", "ftplib", "smtplib", "poplib", "imaplib", "nntplib", "telnetlib",
    "socketserver", "xmlrpc", "requests", "httpx", "aiohttp", "urllib3", "webbrowser", "urllib.request", "urllib.error",
    "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtHttpServer",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets",
}  # fmt: skip
NATIVE_DIALOGS = {
    "QMessageBox", "QFileDialog", "QInputDialog", "QColorDialog", "QFontDialog", "QPrintDialog", "QPageSetupDialog",
    "QPrintPreviewDialog", "QErrorMessage", "QProgressDialog",
}  # fmt: skip
LOG_CALLS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
SQL = re.compile(
    r"\s*(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|TRIGGER)"
    r"|PRAGMA\s+\w+|BEGIN\s+IMMEDIATE|ATTACH\s|VACUUM\b)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Source:
    """One file: where it stands in the tree (`desktop/ui/x.py`) and its text, parsed."""

    path: str
    text: str
    tree: ast.Module

    @functools.cached_property
    def nodes(self) -> list[ast.AST]:
        """Every node; walked once, as every rule goes through them."""
        return list(ast.walk(self.tree))

    def under(self, *folders: str) -> bool:
        """Tell whether the file is in one of the folders, or is one of the files."""
        return any(
            self.path == folder or self.path.startswith(folder.rstrip("/") + "/") for folder in folders
        )

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Return every call with the last part of the called name."""
        for node in self.nodes:
            if isinstance(node, ast.Call):
                yield last_name(node.func), node

    def imports(self) -> Iterator[tuple[str, int]]:
        """Return every imported module and `module.name`, with its line."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from ((alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                yield str(node.module), node.lineno
                yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def parsed(path: str, text: str) -> Source:
    return Source(path=path, text=text, tree=ast.parse(text))


@functools.cache
def program() -> list[Source]:
    """Return every file of the program."""
    return [
        parsed(file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8"))
        for file in sorted((ROOT / "desktop").rglob("*.py"))
    ]


def last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def on(call: ast.Call) -> str:
    """Return the name of the object a method is called on."""
    return last_name(call.func.value) if isinstance(call.func, ast.Attribute) else ""


def literal(node: ast.expr) -> bool:
    """A plain string; neighbouring literals are joined by the parser."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


# ---------------------------------------------------------------- the rules


def texts_are_literals(source: Source) -> list[str]:
    """`tr()` and `translate()` take literals, or the catalogue tool reads something else than the program asks for."""
    if source.path in MARKED_ELSEWHERE:
        return []
    found = []
    for name, call in source.calls():
        if name == "tr" and isinstance(call.func, ast.Attribute):
            wanted = call.args[:1]
        elif name.startswith("QT_TRANSLATE_NOOP") or (name == "translate" and on(call) in QT_TRANSLATORS):
            wanted = call.args[:2]
        else:
            continue
        if not wanted or not all(literal(argument) for argument in wanted):
            found.append(f"{source.path}:{call.lineno} {name}() needs literal text")
    return found


# these show texts of tables whose entries are literals marked one by one with QT_TRANSLATE_NOOP
MARKED_ELSEWHERE = {
    "desktop/ui/frame.py", "desktop/ui/messages.py", "desktop/ui/notices.py", "desktop/ui/rail.py",
    "desktop/ui/screens/keys.py", "desktop/ui/history_words.py", "desktop/ui/screens/vault_check.py",
}  # fmt: skip
QT_TRANSLATORS = {"QCoreApplication", "QApplication", "QGuiApplication"}


def no_native_dialogs(source: Source) -> list[str]:
    """Native dialogs run a loop of their own that swallows the crisis key."""
    return [
        f"{source.path}:{node.lineno} {last_name(node)}"
        for node in source.nodes
        if isinstance(node, ast.Name | ast.Attribute) and last_name(node) in NATIVE_DIALOGS
    ] + [
        f"{source.path}:{line} {name}"
        for name, line in source.imports()
        if name.split(".")[-1] in NATIVE_DIALOGS
    ]


def no_nested_loops(source: Source) -> list[str]:
    """`.exec()` blocks inside a loop of its own; only the application itself may run one, in app.py."""
    if source.path == "desktop/app.py":
        return []
    return [
        f"{source.path}:{call.lineno} .{name}()"
        for name, call in source.calls()
        if name in {"exec", "exec_"} and isinstance(call.func, ast.Attribute)
    ] + [f"{source.path}:{line} {name}" for name, line in source.imports() if name.endswith(".QEventLoop")]


def no_sql_outside_storage(source: Source) -> list[str]:
    """SQL stays in storage/."""
    if source.under("desktop/storage"):
        return []
    documentation = {id(node.value) for node in source.nodes if isinstance(node, ast.Expr)}
    return [
        f"{source.path}:{node.lineno} {node.value[:40]!r}"
        for node in source.nodes
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documentation
        and SQL.match(node.value)
    ] + [
        f"{source.path}:{call.lineno} {name}()"
        for name, call in source.calls()
        if name in EXECUTES or (name in {"query", "run"} and on(call) == "work")
    ]


EXECUTES = {"execute", "executemany", "executescript"}
WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)\b", re.IGNORECASE)
# the unit of work itself, the chain it writes, and the yardstick of `bench`
MAY_WRITE = {
    "desktop/storage/unit_of_work.py", "desktop/storage/history.py", "desktop/storage/measuring.py",
}  # fmt: skip


def records_change_in_the_unit_of_work(source: Source) -> list[str]:
    """What is written straight to a connection has no history row and no transaction."""
    if source.path in MAY_WRITE:
        return []
    texts = {
        target.id: node.value
        for node in source.tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    found = []
    for name, call in source.calls():
        if name in EXECUTES and call.args:
            sql = call.args[0]
            sql = texts.get(sql.id, sql) if isinstance(sql, ast.Name) else sql
            first = sql.values[0] if isinstance(sql, ast.JoinedStr) and sql.values else sql
            if isinstance(first, ast.Constant) and isinstance(first.value, str) and WRITES.match(first.value):
                found.append(f"{source.path}:{call.lineno} {first.value[:40]!r}")
    return found


FILE_WRITERS = {"write_atomic", "write_pack", "write_new", "write_bytes", "write_text"}
# public and sealed keys, sheets about the vault itself, crash reports and what tour and bench say about invented
# people: nothing of a client
OF_NOBODY = {
    "desktop/services/agency_keys.py", "desktop/services/files.py", "desktop/services/recovery_sheet.py",
    "desktop/ui/screens/settings_lost.py", "desktop/ui/screens/exchange_keys.py",
    "desktop/ui/screens/settings_vault.py", "desktop/commands/pack.py", "desktop/commands/bench.py",
    "desktop/commands/bench_session.py", "desktop/commands/tour.py",
    "desktop/commands/tour_parts", "desktop/logs.py", "desktop/storage", "desktop/exports",
}  # fmt: skip


def what_leaves_is_recorded(source: Source) -> list[str]:
    """Whoever writes a file records it in the disclosure ledger in the same function (C5); one door out."""
    if source.under(*OF_NOBODY):
        return []
    found = []
    for node in source.nodes:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        calls = [(last_name(each.func), each) for each in ast.walk(node) if isinstance(each, ast.Call)]
        recorded = any(name == "record" and "ledger" in on(call) for name, call in calls)
        found += [
            f"{source.path}:{call.lineno} {name}()"
            for name, call in calls
            if name in FILE_WRITERS and not recorded
        ]
    return found


def paper_is_recorded(source: Source) -> list[str]:
    """Whoever has something printed says what the ledger is told; only a sheet about the vault itself has no entry."""
    if source.under(*OF_NOBODY, "desktop/ui/screens/recovery_part.py"):
        return []
    return [
        f"{source.path}:{call.lineno} PrintRequest() without record="
        for name, call in source.calls()
        if name == "PrintRequest" and not any(word.arg == "record" for word in call.keywords)
    ]


def connect_in_one_place(source: Source) -> list[str]:
    """The database library is opened in storage/connection.py alone."""
    # the yardstick of `bench` makes a plain database of invented rows to be held against
    if source.path in {"desktop/storage/connection.py", "desktop/storage/measuring.py"}:
        return []
    found = [
        f"{source.path}:{call.lineno} connect()"
        for name, call in source.calls()
        if name == "connect"
        and isinstance(call.func, ast.Attribute)
        and last_name(call.func.value) in {"sqlcipher3", "sqlite3", "dbapi2", "sqlite", "sqlcipher"}
    ]
    found += [
        f"{source.path}:{line} {name}"
        for name, line in source.imports()
        if name.endswith(("3.connect", "dbapi2.connect"))
    ]
    return found


def plain_labels_only(source: Source) -> list[str]:
    """A bare QLabel guesses rich text, and a name could become markup; PlainLabel is the one class that wraps it."""
    if source.path == "desktop/ui/widgets/labels.py":
        return []
    made = [f"{source.path}:{call.lineno} QLabel()" for name, call in source.calls() if name == "QLabel"]
    based = [
        f"{source.path}:{node.lineno} class {node.name}(QLabel)"
        for node in source.nodes
        if isinstance(node, ast.ClassDef) and any(last_name(base) == "QLabel" for base in node.bases)
    ]
    return made + based


def no_network(source: Source) -> list[str]:
    """No module that can reach a network is imported anywhere, not even by name."""
    found = [
        f"{source.path}:{line} {name}"
        for name, line in source.imports()
        if name in NETWORK or name.split(".")[0] in NETWORK or ".".join(name.split(".")[:2]) in NETWORK
    ]
    for name, call in source.calls():
        if name in {"import_module", "__import__"} and call.args and literal(call.args[0]):
            wanted = str(call.args[0].value)
            if wanted in NETWORK or wanted.split(".")[0] in NETWORK:
                found.append(f"{source.path}:{call.lineno} {wanted}")
    return found


# the process apart that plays, the one that decodes for it, and the check of an installation
MAY_SOUND = {
    "desktop/commands/apart_device.py": "_miniaudio",
    "desktop/commands/apart_decode.py": "_soundfile",
}
# who may start the process that plays: the view of one file, whose hiding ends it, and the two pages it stands on
MAY_LISTEN = {
    "desktop/services/listening.py", "desktop/ui/screens/client_file_sound.py",
    "desktop/ui/screens/client_file_view.py", "desktop/ui/screens/plan_audio.py",
}  # fmt: skip
SOUND = (
    "PySide6.QtMultimedia", "PySide6.QtTextToSpeech", "winsound", "ossaudiodev", "miniaudio", "_miniaudio", "soundfile",
    "_soundfile", "sounddevice", "pyaudio",
)  # fmt: skip


MAY_BEEP = {"desktop/ui/screens/crisis_showing.py"}


def no_sound(source: Source) -> list[str]:
    """No sound in the window's process: a voice that goes on would betray it. Only a process that is ended plays.

    The one short sound of a crisis reminder is over as it begins, and asked for (docs/adr/0511).
    """
    found = []
    for name, line in source.imports():
        allowed = MAY_SOUND.get(source.path)
        if name.startswith(SOUND) and not (allowed and name.startswith(allowed)):
            found.append(f"{source.path}:{line} {name}")
        plays = name.startswith(("desktop.services.listening", "desktop.ui.screens.client_file_sound"))
        inside = name.startswith(("desktop.commands.apart_device", "desktop.commands.apart_hear"))
        if plays and source.path not in MAY_LISTEN:
            found.append(f"{source.path}:{line} {name}")
        if inside and not source.under("desktop/commands"):
            found.append(f"{source.path}:{line} {name}")
    beeps = [] if source.path in MAY_BEEP else [call for name, call in source.calls() if name == "beep"]
    return found + [f"{source.path}:{call.lineno} beep" for call in beeps]


def prints_only_in_commands(source: Source) -> list[str]:
    """Standard output may be kept by whoever started the program; only commands write to it, and only on request."""
    if source.under("desktop/commands", "desktop/__main__.py"):
        return []
    return [
        f"{source.path}:{call.lineno} {name}()"
        for name, call in source.calls()
        if name in {"print", "pprint"}
    ]


def says_what_it_is_for(source: Source) -> list[str]:
    """The first line of a module says what the file is for."""
    return [] if ast.get_docstring(source.tree) else [f"{source.path} has no docstring"]


def reads_in_one_sitting(source: Source) -> list[str]:
    """Past 400 lines a file is split."""
    lines = source.text.count("\n")
    return [f"{source.path} has {lines} lines"] if lines > MOST_LINES else []


def log_lines_are_literals(source: Source) -> list[str]:
    """Log messages are literals; what varies is an argument, which logs.py can blank."""
    return [
        f"{source.path}:{call.lineno} {name}()"
        for name, call in source.calls()
        if name in LOG_CALLS
        and isinstance(call.func, ast.Attribute)
        and ("log" in last_name(call.func.value).lower() or "getChild" in ast.dump(call.func.value))
        and not literal(
            (call.args[1:] if name == "log" else call.args)[0]
            if len(call.args) > (name == "log")
            else ast.Name("?")
        )
    ]


def domain_is_standard_library(source: Source) -> list[str]:
    """domain/ imports the standard library and itself."""
    if not source.under("desktop/domain"):
        return []
    return [
        f"{source.path}:{line} {name}"
        for name, line in source.imports()
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("desktop.domain")
    ]


def exports_use_little_of_qt(source: Source) -> list[str]:
    """Writers may use Qt's pictures and its PDF reader, nothing with a widget in it."""
    if not source.under("desktop/exports"):
        return []
    return [
        f"{source.path}:{line} {name}"
        for name, line in source.imports()
        if name.startswith("PySide6.") and name.split(".")[1] not in {"QtGui", "QtPdf", "QtCore"}
    ]


def temporary_files_are_nobodys(source: Source) -> list[str]:
    """Client text never goes through the shared temporary folder."""
    names = {"QTemporaryFile", "QTemporaryDir", "QSettings"}
    return [
        f"{source.path}:{line} {name}"
        for name, line in source.imports()
        if name.split(".")[0] in {"tempfile", "pickle", "shelve"} or name.split(".")[-1] in names
    ]


RULES: tuple[Callable[[Source], list[str]], ...] = (
    texts_are_literals,
    no_native_dialogs,
    no_nested_loops,
    no_sql_outside_storage,
    records_change_in_the_unit_of_work,
    what_leaves_is_recorded,
    paper_is_recorded,
    connect_in_one_place,
    plain_labels_only,
    no_network,
    no_sound,
    prints_only_in_commands,
    says_what_it_is_for,
    reads_in_one_sitting,
    log_lines_are_literals,
    domain_is_standard_library,
    exports_use_little_of_qt,
    temporary_files_are_nobodys,
)
