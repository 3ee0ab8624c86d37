"""What the Word file is put together from: texts that XML can hold, figures with alt text, lines to write on.

python-docx is imported only when a learner asks for the file: a kernel must not pay for it.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from docx.document import Document

NIET_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What an XML file cannot hold: control characters and half a pair of surrogates."""
LANGSTE_ALT: Final = 2_000
LIJN: Final = "Schrijflijn"
"""The style of a line to write on."""


def schoon(tekst: str) -> str:
    """Return a text that XML can hold: what it cannot is shown as a question mark in a box."""
    return NIET_IN_XML.sub("\ufffd", tekst)


def kop_bij(word: Document, tekst: str) -> None:
    """Put a bold line that stays with what follows it; it is no heading of its own."""
    from docx.shared import Pt  # noqa: PLC0415

    alinea = word.add_paragraph()
    alinea.paragraph_format.keep_with_next = True
    alinea.paragraph_format.space_before = Pt(8)  # away from the line above it
    alinea.add_run(schoon(tekst)).bold = True


def alineas(word: Document, tekst: str) -> None:
    """Put a text, a paragraph per line."""
    for alinea in re.split(r"\n+", tekst.replace("\r\n", "\n").replace("\r", "\n")):
        if alinea.strip():
            word.add_paragraph(schoon(alinea))


def figuur(word: Document, getekend: Any, png: bytes | None) -> None:
    """Put a figure with its title and alt text; without a picture that can be read, its description."""
    from docx.shared import Cm  # noqa: PLC0415

    kop_bij(word, f"Figuur: {getekend.titel}")
    try:
        vorm = word.add_picture(io.BytesIO(png or b""), width=Cm(16))
    except Exception:  # noqa: BLE001 - whatever a browser sent: without a picture the words remain
        word.add_paragraph(schoon(getekend.alt))
        return
    eigenschappen = vorm._inline.docPr  # noqa: SLF001 - python-docx has no other way to set an alt text
    eigenschappen.set("descr", schoon(f"{getekend.titel}. {getekend.alt}")[:LANGSTE_ALT])
    eigenschappen.set("title", schoon(getekend.titel))


def lijnen(word: Document, aantal: int) -> None:
    """Put lines to write on, as paper has them."""
    if LIJN not in word.styles:
        _maak_lijn(word)
    for _ in range(aantal):
        word.add_paragraph(style=LIJN)


def _maak_lijn(word: Document) -> None:
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.oxml.shared import OxmlElement  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    stijl = word.styles.add_style(LIJN, WD_STYLE_TYPE.PARAGRAPH)
    stijl.base_style = word.styles["Normal"]
    stijl.paragraph_format.space_after = Pt(0)
    stijl.paragraph_format.line_spacing = Pt(22)
    randen = OxmlElement("w:pBdr")
    for waar in ("bottom", "between"):  # "between": or Word draws one line below the whole block
        rand = OxmlElement(f"w:{waar}")
        for naam, waarde in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "808080")):
            rand.set(qn(f"w:{naam}"), waarde)
        randen.append(rand)
    stijl.element.get_or_add_pPr().insert_element_before(
        randen, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
