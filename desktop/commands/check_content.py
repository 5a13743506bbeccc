"""`check-content DIR`: every problem of a folder of content files and page templates, with file, entry and line."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from desktop.domain.errors import FileMissing, NotWritable


def add_arguments(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "check-content",
        help="check a folder of content files and page templates and name every problem",
        description=__doc__,
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="the agency's folder, or any copy of it")
    parser.add_argument(
        "--sidecar",
        nargs=2,
        metavar=("KIND", "LANG"),
        help="print a sidecar to translate instead, such as: --sidecar protocols/phone uk",
    )
    parser.add_argument("--json", action="store_true", help="print the problems as JSON")


def run(args: argparse.Namespace) -> int:
    """Check and print, or print a sidecar; 0 when all is well, 1 with problems, 8 when there is no such folder."""
    from desktop import paths
    from desktop.services.content_check import check_content

    if not args.folder.is_dir():
        raise FileMissing("no_such_folder")
    if not os.access(args.folder, os.R_OK | os.X_OK):
        raise NotWritable("unreadable")
    if args.sidecar:
        from desktop.content.store import ContentStore

        store = ContentStore(paths.resources(), paths.translations(), args.folder)
        sidecar = store.sidecar_for_translators(*args.sidecar)
        broken = [problem for problem in store.problems if problem.file.endswith(f"/{args.sidecar[0]}.toml")]
        for problem in broken:
            # ours would be written in place of theirs, or a translator's work would be left out
            print(problem.sentence(), file=sys.stderr)
        if not broken:
            print(sidecar, end="")
        return 1 if broken else 0
    result = check_content(args.folder, paths.resources(), paths.translations())
    if args.json:
        print(
            json.dumps(
                {
                    "files": result.files,
                    "problems": [
                        {
                            "file": problem.file,
                            "entry": problem.entry,
                            "field": problem.field,
                            "code": problem.message_code,
                            "details": dict(problem.details),
                            "sentence": problem.sentence(),
                        }
                        for problem in result.problems
                    ],
                },
                ensure_ascii=False,
                indent=2,
            )
        )
    else:
        for problem in result.problems:
            print(problem.sentence())
        print(f"{_count(result.files, 'file')} checked, {_count(len(result.problems), 'problem')}.")
    return 1 if result.problems else 0


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
