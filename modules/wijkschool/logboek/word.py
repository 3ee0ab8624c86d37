"""The wijkdossier as a Word file: headings in order, pictures with alt text, language nl-NL, A4, page numbers.

python-docx is imported only when a learner asks for the file: a kernel must not pay for it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from docx.document import Document

    from wijkschool.logboek.dossier import Dossier, DossierHoofdstuk, Groep

TAAL: Final = "nl-NL"
NIET_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What an XML file cannot hold: control characters and half a pair of surrogates."""
LANGSTE_ALT: Final = 2_000


def maak_word(dossier: Dossier, plaatjes: Mapping[str, bytes], voet: str, nu: datetime | None = None) -> bytes:
    """Return the .docx. ``plaatjes`` are PNG files by name of the figure; ``voet`` says when it was made.

    A figure without a picture gets its description as text; a picture that cannot be read as well.
    """
    import docx  # noqa: PLC0415 - see the module
    from docx.shared import Cm, Pt  # noqa: PLC0415

    word = docx.Document()
    _taal(word)
    blad = word.sections[0]
    blad.page_width, blad.page_height = Cm(21), Cm(29.7)
    blad.left_margin = blad.right_margin = Cm(2.2)
    blad.top_margin = blad.bottom_margin = Cm(2)
    word.styles["Normal"].font.name = "Calibri"
    word.styles["Normal"].font.size = Pt(11)
    titel = titel_van(dossier)
    word.core_properties.title = schoon(titel)
    word.core_properties.subject = "Wijkdossier uit de cursus Wijkschool"
    word.core_properties.language = TAAL
    word.core_properties.author = "Wijkschool"
    word.core_properties.comments = schoon(voet)
    word.core_properties.created = word.core_properties.modified = (nu or datetime.now(UTC)).replace(tzinfo=None)
    word.add_heading(schoon(titel), 0)
    for zin in voet_zinnen(dossier, voet):
        word.add_paragraph(schoon(zin))
    for hoofdstuk in dossier.hoofdstukken:
        if not hoofdstuk.weg:
            _hoofdstuk(word, hoofdstuk, plaatjes)
    _bladzijden(word, schoon(voet))
    uit = io.BytesIO()
    word.save(uit)
    return uit.getvalue()


def titel_van(dossier: Dossier) -> str:
    """Return the title of the document: with the name of the buurt, when it has one."""
    return f"Wijkdossier: {dossier.naam}" if dossier.naam else "Wijkdossier"


def voet_zinnen(dossier: Dossier, voet: str) -> tuple[str, ...]:
    """Return what stands below the title: when it was made, what scales are, what must not be in it."""
    uit = dossier.als_dict()
    return voet, uit["schalen"], uit["privacy"]


def bestandsnaam(naam: str, einde: str, nu: datetime) -> str:
    """Return a safe file name with the buurt in it: letters, digits and hyphens, whatever it is called."""
    kort = re.sub(r"[^\w]+", "-", naam, flags=re.UNICODE).strip("-_")[:60]
    return f"wijkdossier-{kort + '-' if kort else ''}{nu:%Y-%m-%d}.{einde}"


def schoon(tekst: str) -> str:
    """Return a text that XML can hold: what it cannot is shown as a question mark in a box."""
    return NIET_IN_XML.sub("\ufffd", tekst)


def _taal(word: Document) -> None:
    """Make the language of every text nl-NL: a screen reader speaks it, and Word checks its spelling."""
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.oxml.shared import OxmlElement  # noqa: PLC0415

    for taal in word.styles.element.iter(qn("w:lang")):
        taal.set(qn("w:val"), TAAL)
    letter = word.styles["Normal"].element.get_or_add_rPr()
    taal = OxmlElement("w:lang")
    taal.set(qn("w:val"), TAAL)
    letter.append(taal)


def _hoofdstuk(word: Document, hoofdstuk: DossierHoofdstuk, plaatjes: Mapping[str, bytes]) -> None:
    word.add_heading(schoon(hoofdstuk.titel), 1)
    word.add_paragraph(schoon(hoofdstuk.inleiding))
    if hoofdstuk.let_op:
        alinea = word.add_paragraph()
        alinea.add_run("Let op: ").bold = True
        alinea.add_run(schoon(hoofdstuk.let_op))
    for figuur in (*hoofdstuk.figuren, *hoofdstuk.formulier):
        _figuur(word, figuur, plaatjes.get(figuur.naam))
    for groep in hoofdstuk.groepen:
        _groep(word, groep)
    if hoofdstuk.eigen.strip():
        word.add_heading("Eigen tekst", 2)
        _alineas(word, hoofdstuk.eigen)


def _figuur(word: Document, figuur: Any, png: bytes | None) -> None:
    from docx.shared import Cm  # noqa: PLC0415

    kop = word.add_paragraph()
    kop.paragraph_format.keep_with_next = True
    kop.add_run(schoon(f"Figuur: {figuur.titel}")).bold = True
    try:
        vorm = word.add_picture(io.BytesIO(png or b""), width=Cm(16))
    except Exception:  # noqa: BLE001 - whatever a browser sent: without a picture the words remain
        word.add_paragraph(schoon(figuur.alt))
        return
    eigenschappen = vorm._inline.docPr  # noqa: SLF001 - python-docx has no other way to set an alt text
    eigenschappen.set("descr", schoon(f"{figuur.titel}. {figuur.alt}")[:LANGSTE_ALT])
    eigenschappen.set("title", schoon(figuur.titel))


def _groep(word: Document, groep: Groep) -> None:
    word.add_heading(schoon(groep.titel), 2)
    if not groep.begonnen:
        word.add_paragraph(schoon(nog_leeg(groep)))
    for vraag in groep.vragen:
        if not vraag.vrij and not vraag.lang:
            alinea = word.add_paragraph()
            alinea.add_run(schoon(vraag.vraag if vraag.vraag[-1] in "?!.:" else f"{vraag.vraag}:")).bold = True
            alinea.add_run(schoon(f" {vraag.tekst}"))
            continue
        kop = word.add_paragraph()
        kop.paragraph_format.keep_with_next = True
        kop.add_run(schoon(vraag.vraag)).bold = True
        if vraag.tekst:
            _alineas(word, vraag.tekst)
        else:
            word.add_paragraph("…" if groep.begonnen else "")
    if groep.model:
        word.add_paragraph(schoon(f"Het model van de cursus zegt hierbij (modelkeuze): {groep.model}"))


def nog_leeg(groep: Groep) -> str:
    """Return which lesson fills this."""
    return f"Nog leeg. De les ‘{groep.les_titel}’ vult dit."


def _alineas(word: Document, tekst: str) -> None:
    for alinea in re.split(r"\n+", tekst.replace("\r\n", "\n").replace("\r", "\n")):
        if alinea.strip():
            word.add_paragraph(schoon(alinea))


def _bladzijden(word: Document, voet: str) -> None:
    """Put what the file is and the number of the page at the foot of every page."""
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.oxml.shared import OxmlElement  # noqa: PLC0415

    alinea = word.sections[0].footer.paragraphs[0]
    alinea.add_run(f"{voet} Bladzijde ")
    loop = alinea.add_run()
    for soort, tekst in (("begin", None), (None, "PAGE"), ("end", None)):
        deel = OxmlElement("w:fldChar" if soort else "w:instrText")
        if soort:
            deel.set(qn("w:fldCharType"), soort)
        else:
            deel.text = tekst
        loop._r.append(deel)  # noqa: SLF001 - a field has no other way in
