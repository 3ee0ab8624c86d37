"""Several fillers side by side in the Word file: the same as paper has it (``static/dossierblad.js``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wijkschool.logboek.word_delen import alineas, figuur, kop_bij, schoon

if TYPE_CHECKING:
    from docx.document import Document

    from wijkschool.logboek.naast_elkaar import Punt, Vergelijking


def naast_elkaar(
    word: Document, vergelijking: tuple[Vergelijking, ...], kort: str, plaatjes: Mapping[str, bytes]
) -> None:
    """Put the comparison at the end. ``plaatjes`` has its figures under ``naast-`` and their name."""
    word.add_heading("Naast elkaar gelegd", 1)
    word.add_paragraph(schoon(kort))
    for deel in vergelijking:
        word.add_heading(schoon(deel.titel), 2)
        for getekend in deel.figuren:
            figuur(word, getekend, plaatjes.get(f"naast-{getekend.naam}"))
        for titel, punten in (("Hier verschillen jullie", deel.anders), ("Lees naast elkaar", deel.lezen)):
            if punten:
                word.add_heading(f"{titel} ({len(punten)})", 3)
            for punt in punten:
                _punt(word, punt)
        for titel, punten in (("Hier zijn jullie het eens", deel.eens), ("Door één ingevuld", deel.alleen)):
            if punten:
                word.add_heading(f"{titel} ({len(punten)})", 3)
            for punt in punten:
                word.add_paragraph(schoon(punt.vraag), style="List Bullet")


def _punt(word: Document, punt: Punt) -> None:
    """Put a question with its answers; who gave the same one stand together."""
    kop_bij(word, punt.vraag)
    per_antwoord: dict[str, list[str]] = {}
    for wie, tekst in punt.antwoorden:
        per_antwoord.setdefault(tekst, []).append(wie)
    for tekst, wie in per_antwoord.items():
        kop_bij(word, f"{', '.join(wie)}:")
        alineas(word, tekst)
