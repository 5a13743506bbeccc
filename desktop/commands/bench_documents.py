"""The measurement of many documents: a hundred hand-outs, each made and read back, against ten of them ten times."""

from __future__ import annotations

import dataclasses
from functools import partial

from desktop.commands.bench_cases import Measured, timed

_ROUNDS = 5
_FEW, _MANY = 10, 100


def handouts() -> Measured:
    """A hundred hand-outs in one run against ten: nothing that is kept from one may make the next slower."""
    from desktop.content.store import ContentStore
    from desktop.exports.document import Document, Paragraph
    from desktop.exports.self_check import check_pdf, expectation_of
    from desktop.exports.typst_writer import TypstWriter
    from desktop.paths import resources, translations
    from desktop.services.handout_pages import handout_page

    content = ContentStore(resources(), translations(), None, "en")
    name = "provider_code"
    page = handout_page(
        content.handout(name),
        content.client_texts(f"handouts/{name}", "en"),
        language="en",
        direction="ltr",
    )
    writer = TypstWriter(resources())
    writer.warm_up()
    made = 0

    def one() -> None:
        # another text each time: the same page twice would measure the compiler's memory
        nonlocal made
        made += 1
        own: Document = dataclasses.replace(page, blocks=(*page.blocks, Paragraph(text=f"Page {made}")))
        if check_pdf(writer.pdf(own), expectation_of(own)):
            raise RuntimeError("a hand-out did not pass its check")

    def several(count: int) -> None:
        for _ in range(count):
            one()

    several(_FEW)
    few, many = [], []
    for _ in range(_ROUNDS):
        few += [timed(partial(several, _FEW)) * _MANY / _FEW for _ in range(2)]
        many.append(timed(partial(several, _MANY)))
    return Measured(
        name="handouts",
        what=f"{_MANY} hand-outs made and read back, against {_FEW} of them, ten times as long",
        ours=many,
        theirs=few,
    )
