"""The wijkdossier as a Word file: headings in order, pictures with alt text, language nl-NL, A4, page numbers.

python-docx is imported only when a learner asks for the file: a kernel must not pay for it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from wijkschool.logboek.word_delen import alineas, figuur, kop_bij, lijnen, schoon
from wijkschool.logboek.word_naast import naast_elkaar

if TYPE_CHECKING:
    from docx.document import Document

    from wijkschool.logboek.dossier import Dossier, DossierHoofdstuk, Groep
    from wijkschool.logboek.naast_elkaar import Vergelijking

TAAL: Final = "nl-NL"
LIJNEN: Final = {True: 4, False: 1}
"""How many lines to write on stand where an answer is still to come: a long one, a short one."""


def maak_word(
    dossier: Dossier,
    plaatjes: Mapping[str, bytes],
    voet: str,
    nu: datetime | None = None,
    naast: tuple[tuple[Vergelijking, ...], str] = ((), ""),
) -> bytes:
    """Return the .docx. ``plaatjes`` are PNG files by name of the figure; ``voet`` says when it was made.

    A figure without a picture gets its description as text; a picture that cannot be read as well. ``naast`` is
    how several fillers compare, and the same in one sentence; its figures are called ``naast-<name>``.
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
    if naast[0]:
        naast_elkaar(word, *naast, plaatjes)
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


def bestandsnaam(naam: str, einde: str, nu: date) -> str:
    """Return a safe file name with the buurt in it: letters, digits and hyphens, whatever it is called."""
    kort = re.sub(r"[^\w]+", "-", naam, flags=re.UNICODE).strip("-_")[:60]
    return f"wijkdossier-{kort + '-' if kort else ''}{nu:%Y-%m-%d}.{einde}"


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
    for getekend in (*hoofdstuk.figuren, *hoofdstuk.formulier):
        figuur(word, getekend, plaatjes.get(getekend.naam))
    for groep in hoofdstuk.groepen:
        _groep(word, groep)
    if not hoofdstuk.groepen:
        word.add_paragraph("Bij dit hoofdstuk is nog geen les.")
    if hoofdstuk.eigen.strip():
        word.add_heading("Eigen tekst", 2)
        alineas(word, hoofdstuk.eigen)
    elif not hoofdstuk.groepen:
        lijnen(word, 6)


def _groep(word: Document, groep: Groep) -> None:
    word.add_heading(schoon(groep.titel), 2)
    if not groep.begonnen:
        word.add_paragraph(schoon(nog_leeg(groep)))
    for vraag in groep.vragen:
        if not vraag.vrij and not vraag.lang:
            alinea = word.add_paragraph()
            label = vraag.vraag if vraag.vraag.endswith(("?", "!", ".", ":")) else f"{vraag.vraag}:"
            alinea.add_run(schoon(label)).bold = True
            alinea.add_run(schoon(f" {vraag.tekst}"))
            continue
        kop_bij(word, vraag.vraag)
        if vraag.tekst:
            alineas(word, vraag.tekst)
        else:
            lijnen(word, LIJNEN[vraag.lang])
    if not groep.vragen and not groep.begonnen:  # a game: what it asks stands in its lesson
        lijnen(word, 3)
    if groep.model:
        word.add_paragraph(schoon(f"Het model van de cursus zegt hierbij (modelkeuze): {groep.model}"))


def nog_leeg(groep: Groep) -> str:
    """Return which lesson fills this."""
    return f"Nog leeg. De les ‘{groep.les_titel}’ vult dit."


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
