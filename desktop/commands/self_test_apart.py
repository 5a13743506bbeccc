"""The self-test's part about strangers' files: drawn and heard in processes apart, from this very installation."""

from __future__ import annotations

import base64
import zlib

from desktop import paths

VOICE = (
    "eNrzT08PZmBigAKfz+X8ILo5eXUlo7B/QWmxR2piCiOjBaODPFiBP0g5A7JyRiCd22MZyvL//38pkI6QxPRibqBgTmZSPpCrYKhnwjAKRsEI"
    "BuBcw1LBg8g1oBz37gffBxZ+cSEujpa5Xx7IJHvFlm5ZanLgAMf6GbKtNqEH+D9Xr0nzlrx27NjXzTqPFnAsP+/169+jEwevzam8yqlust2B"
    "Ya+dZP7mBwzZHwBZbEEF"
)


class PartFailedError(Exception):
    """A part answered, but wrongly."""


def need(condition: object, what: str) -> None:
    """Fail the part, saying what is wrong, where `condition` is not true."""
    if not condition:
        raise PartFailedError(what)


def apart() -> str:
    """What strangers made is drawn and heard in processes apart, which this installation has to be able to start."""
    from desktop.exports.document import Document, Paragraph
    from desktop.exports.typst_writer import TypstWriter
    from desktop.services import apart_frames as frames
    from desktop.services.apart import Apart

    page = Document(title="Page", language="en", direction="ltr", blocks=(Paragraph(text="Hello"),))
    voice = zlib.decompress(base64.b64decode(VOICE))
    drawer, decoder, player = Apart("draw"), Apart("decode"), Apart("hear", "null")
    try:
        drawer.start()
        drawer.hand_over([TypstWriter(paths.resources()).pdf(page)], {"family": "pdf"})
        drawn = drawer.ask({"page": 0, "width": 200})
        need(len(set(drawn.body[::4])) > 1, "a page drawn apart is empty")
        decoder.start()
        decoder.hand_over([voice], {})
        with decoder.patience():
            rate = decoder.answer().facts["rate"]
        sound = decoder.ask({"count": rate}).body
        need(any(sound), "a recording decoded apart is empty")
        player.start()
        player.hand_over([voice], {})
        with player.patience():
            need(player.answer().facts["state"] == "ready", "a recording cannot be opened")
            player.say(frames.ASK, {"do": "play"})
            while (state := player.answer().facts["state"]) == "playing":
                pass
        need(state == "ended", "a recording does not play to its end")
    finally:
        for each in (drawer, decoder, player):
            each.end()
    # whether this computer has an output is no fault of the installation, so this plays to nobody
    return "a page is drawn and a recording (Opus) decoded and played, each in a process of its own"
