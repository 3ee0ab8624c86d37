"""Reading CSV so that every row still knows its line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from wijkschool.inhoud.fouten import InhoudFout
from wijkschool.inhoud.tekst import bedoel_je


def lees_csv(tekst: str, kolommen: list[str], bestand: str) -> Iterator[tuple[int, dict[str, str | None]]]:
    """Yield per row the line on which it begins (from 1) and its cells by column; an empty cell is ``None``.

    The header must hold exactly ``kolommen``, in any order. Raises ``InhoudFout`` at the first mistake.
    """
    lezer = csv.reader(io.StringIO(tekst, newline=""), strict=True)
    kop: list[str] = []
    begin = 1
    try:
        for cellen in lezer:
            regel, begin = begin, lezer.line_num + 1
            if not "".join(cellen).strip():
                continue
            if not kop:
                kop = [cel.strip() for cel in cellen]
                _controleer_kop(kop, kolommen, bestand, regel)
            elif len(cellen) != len(kop):
                raise InhoudFout(
                    bestand,
                    regel,
                    f"deze rij heeft {len(cellen)} cellen, het moeten er {len(kop)} zijn",
                    "Tel de komma's, en zet een tekst met een komma tussen dubbele aanhalingstekens (\").",
                )
            else:
                yield regel, dict(zip(kop, [cel.strip() or None for cel in cellen], strict=True))
    except csv.Error:
        raise InhoudFout(
            bestand,
            begin,
            "hier kloppen de aanhalingstekens niet",
            'Zet om de hele tekst dubbele aanhalingstekens ("), en schrijf ze erbinnen dubbel ("").',
        ) from None
    if begin and not kop:
        raise InhoudFout(
            bestand, None, "het bestand heeft geen kolommen", "Zet de namen van de kolommen bovenaan."
        )


def _controleer_kop(kop: list[str], goed: list[str], bestand: str, regel: int) -> None:
    if len(kop) == 1 and ";" in kop[0]:
        raise InhoudFout(
            bestand,
            regel,
            "de kolommen zijn gescheiden met een ';'",
            "Sla het bestand op als CSV met komma's.",
        )
    mist = [kolom for kolom in goed if kolom not in kop]
    for kolom in kop:
        if kolom not in goed:
            raise InhoudFout(
                bestand,
                regel,
                f"de kolom '{kolom}' bestaat niet",
                bedoel_je(kolom, mist, f"Haal de kolom weg. Dit kan wel: {', '.join(goed)}."),
            )
        if kop.count(kolom) > 1:
            raise InhoudFout(bestand, regel, f"de kolom '{kolom}' staat er twee keer", "Haal er een weg.")
    if mist:
        raise InhoudFout(bestand, regel, f"de kolom '{mist[0]}' ontbreekt", "Voeg de kolom toe.")
