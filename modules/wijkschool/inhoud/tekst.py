"""Reading a text file of the content, with the mistakes that every kind of file can have."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wijkschool.basis.paden import relatief
from wijkschool.inhoud.fouten import InhoudFout


def lees_tekst(pad: Path) -> str:
    """Return the text of a UTF-8 file (a byte order mark is dropped, every line end becomes a newline).

    Raises ``InhoudFout`` when the file is missing, empty, or not UTF-8 (with the line of the first bad byte).
    """
    try:
        ruw = pad.read_bytes()
    except FileNotFoundError:
        raise InhoudFout(relatief(pad), None, "dit bestand ontbreekt", _ander_bestand(pad)) from None
    except OSError:
        remedie = "Kijk of het een gewoon bestand is en of je het mag lezen."
        raise InhoudFout(relatief(pad), None, "dit bestand kan niet worden gelezen", remedie) from None
    try:
        tekst = ruw.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = ruw.count(b"\n", 0, fout.start) + 1
        raise InhoudFout(
            relatief(pad), regel, "hier staat een teken dat geen UTF-8 is", "Sla het bestand opnieuw op als UTF-8."
        ) from None
    if not tekst.strip():
        raise InhoudFout(relatief(pad), None, "het bestand is leeg", "Vul het, of zet de vorige versie terug.")
    return tekst.replace("\r\n", "\n").replace("\r", "\n")


def bedoel_je(woord: str, mogelijk: Iterable[str], anders: str | None = None) -> str:
    """Return ``Bedoel je '…'?`` with the nearest of ``mogelijk``, else ``anders``, else the whole choice."""
    import difflib  # noqa: PLC0415  only a mistake needs it

    keus = [str(m) for m in mogelijk]
    dichtbij = difflib.get_close_matches(str(woord), keus, n=1, cutoff=0.6)
    if dichtbij:
        return f"Bedoel je '{dichtbij[0]}'?"
    if anders is not None or not keus:
        return anders or "Haal het weg."
    return f"Kies uit: {', '.join(keus)}."


def _ander_bestand(pad: Path) -> str:
    import difflib  # noqa: PLC0415  only a mistake needs it

    buren = [p.name for p in sorted(pad.parent.glob("*"))] if pad.parent.is_dir() else []
    lijkt = difflib.get_close_matches(pad.name, buren, n=1, cutoff=0.75)
    if lijkt:
        return f"Er is wel '{lijkt[0]}'. Geef dat bestand de naam '{pad.name}' als dat de bedoeling is."
    return f"Maak het bestand, of zet het terug in de map '{pad.parent.name}'."
