"""Documents with invented people for the export tests: the printed plan of the design in two languages, odd text."""

from __future__ import annotations

from desktop.exports.document import (
    BoxLine,
    Bullets,
    Columns,
    Document,
    EmergencyBox,
    Heading,
    NumberedSteps,
    PhoneRow,
    Step,
)


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
