"""Documents with invented people for the export tests: the printed plan of the design in two languages, odd text."""

from __future__ import annotations

import io

import segno

from desktop.exports.document import (
    BlankLines,
    BoxLine,
    Bullets,
    Code,
    Columns,
    Document,
    EmergencyBox,
    Heading,
    KeyValue,
    NumberedSteps,
    Paragraph,
    PhoneRow,
    Picture,
    Step,
)
from desktop.exports.self_check import Row


def english_plan() -> Document:
    return Document(
        title="My page",
        corner="Made 3 November. Look at it again by 1 December.",
        foot="One page. This page has no name on it on purpose.",
        language="en",
        direction="ltr",
        template="plan",
        blocks=(
            EmergencyBox(
                label="In danger now",
                number="911",
                lines=(
                    BoxLine(text="Say the street first:"),
                    BoxLine(text="18 Alder Street, flat 4", strong=True),
                    BoxLine(text="“I speak Arabic. Do not hang up.”"),
                ),
            ),
            Heading(text="They answer day and night"),
            PhoneRow(label="Hotline, free, in Arabic", number="800 555 0199", pictogram="hotline"),
            PhoneRow(label="Local police and ambulance", number="503 555 0142", pictogram="ambulance"),
            PhoneRow(label="Huda, my sister", number="503 555 0117", pictogram="heart"),
            Columns(
                first=(
                    Heading(text="Stop. I know these signs", pictogram="stop"),
                    Bullets(
                        items=(
                            "The voice gets loud before noon",
                            "Doors slam, then it is quiet",
                            "I am asked who called me",
                        )
                    ),
                    Heading(text="What calms me", pictogram="calm"),
                    Bullets(
                        items=(
                            "Feet on the floor. Four slow breaths.",
                            "I call Huda and talk about the garden.",
                        )
                    ),
                ),
                second=(
                    Heading(text="What I do", pictogram="walk"),
                    NumberedSteps(
                        steps=(
                            Step(
                                text="I go to the room with the street door. Not the kitchen.",
                                pictogram="door",
                            ),
                            Step(text="I say “lemon”. The children go to Huda.", pictogram="children"),
                            Step(text="I call the number at the top.", pictogram="phone"),
                            Step(text="My papers and a key are with Huda.", pictogram="papers"),
                        )
                    ),
                ),
            ),
        ),
    )


def arabic_plan() -> Document:
    return Document(
        title="صفحتي",
        corner="كُتبت في 3 تشرين الثاني. نراجعها قبل 1 كانون الأول.",
        foot="صفحة واحدة. لا اسم عليها عن قصد.",
        language="ar",
        direction="rtl",
        template="plan",
        blocks=(
            EmergencyBox(
                label="خطر الآن",
                number="911",
                lines=(
                    BoxLine(text="أقول اسم الشارع أولًا:"),
                    BoxLine(text="18 Alder Street, flat 4", strong=True),
                    BoxLine(text="“I speak Arabic. Do not hang up.”"),
                ),
            ),
            Heading(text="يردّون ليلًا ونهارًا"),
            PhoneRow(label="خط المساعدة، مجاني، بالعربية", number="800 555 0199", pictogram="hotline"),
            PhoneRow(label="الشرطة والإسعاف في منطقتي", number="503 555 0142", pictogram="ambulance"),
            PhoneRow(label="أختي هدى", number="503 555 0117", pictogram="heart"),
            Columns(
                first=(
                    Heading(text="قف. أعرف هذه العلامات", pictogram="stop"),
                    Bullets(
                        items=("يعلو الصوت قبل الظهر", "تُصفق الأبواب ثم يسود الصمت", "أُسأل: من اتصل بكِ؟")
                    ),
                    Heading(text="ما يهدّئني", pictogram="calm"),
                    Bullets(items=("قدماي على الأرض. أربعة أنفاس بطيئة.", "أتصل بهدى ونتحدث عن الحديقة.")),
                ),
                second=(
                    Heading(text="ماذا أفعل", pictogram="walk"),
                    NumberedSteps(
                        steps=(
                            Step(
                                text="أذهب إلى الغرفة التي بابها على الشارع. لا أذهب إلى المطبخ.",
                                pictogram="door",
                            ),
                            Step(text="أقول «ليمون». يذهب الأولاد إلى هدى.", pictogram="children"),
                            Step(text="أتصل بالرقم 503 555 0117 ثم 503 555 0142.", pictogram="phone"),
                            Step(text="أوراقي ومفتاح عند هدى.", pictogram="papers"),
                        )
                    ),
                ),
            ),
        ),
    )


def kept_back() -> tuple[Row, ...]:
    return (
        Row(key="safe_place", text="The blue house behind the bakery"),
        Row(key="helper", text="Mr. Osman next door"),
        Row(key="safe_place_ar", text="البيت الأزرق خلف المخبز"),
        Row(key="helper_number", text="(503) 555-0188"),
    )


def recovery_sheet() -> Document:
    qr = segno.make("K7XM-2Q9D-4RTV-8WHN-3YPC-6Z", error="m")
    buffer = io.BytesIO()
    qr.save(buffer, kind="svg", xmldecl=False, svgns=True, scale=4)
    return Document(
        title="Keep this sheet away from the laptop",
        corner="",
        foot="Who holds this sheet can open the files on the laptop.",
        language="en",
        direction="ltr",
        template="recovery",
        blocks=(
            Paragraph(text="It opens the vault when the passphrase is lost. It is shown once."),
            Code(label="Recovery key", text="K7XM-2Q9D-4RTV-8WHN-3YPC-6Z"),
            Picture(
                alt="The recovery key as a square code", svg=buffer.getvalue().decode("utf-8"), width_mm=45
            ),
            Heading(text="Where to keep it"),
            Bullets(
                items=("In the agency's safe or a locked drawer.", "Not in the laptop bag. Not as a photo.")
            ),
            BlankLines(labels=("Kept by", "Date")),
        ),
    )


def incident_report() -> Document:
    return Document(
        title="Incident report, draft",
        corner="Filled from the log. Read it before you sign.",
        foot="Draft",
        language="en",
        direction="ltr",
        template="incident",
        blocks=(
            KeyValue(
                rows=(
                    ("Started", "2026-11-03 14:02"),
                    ("Ended", "2026-11-03 14:41"),
                    ("Reported to", ""),
                    (
                        "What happened",
                        "She said: someone is at the door.\nCall dropped at 14:20.\n\nBack at 14:26.",
                    ),
                ),
                blank_lines=True,
            ),
            Heading(text="Log"),
            Bullets(
                items=tuple(
                    f"14:{minute:02d} Line {minute} of the log, heard on the call" for minute in range(60)
                )
            ),
            Heading(text="Signed", level=2),
            BlankLines(labels=("Name", "Date", "Signature")),
        ),
    )


ODD_TEXTS = (
    '#strong[x] @preview \\ $x^2$ // /* _a_ *b* `c` <label> ~ -- "q"',
    "Anna\u202egnp.exe\u202c\u2066x\u2069 \u200fend",
    "🔥 😀 👩\u200d👧 ☎️ ❤️ 🇺🇸",
    "W" * 300,
    "ا" * 300,
    "x",
    "e\u0301 n\u0303 \u1e9e ŵ Đặng",
    "Ольга Київ",
    "ሰላም ትግርኛ",
    "မြန်မာစာ ကညီ",
    "नेपाली भाषा বাংলা",
    "Call أختي 503 555 0117 then 14:30",
    "نص مع (503) 555-0142 و A-12 و 14:30–15:00.",
    "line\nbreak\r\nand\ttab \x00\x07\x1b end",
    "٠٥٠ ١٢٣ ٤٥٦",
)
