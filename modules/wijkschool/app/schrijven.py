"""Help for who writes exercises: check files, show an example to copy, keep the schemas and the manual current."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from wijkschool.basis.paden import EXTRA, map_van, relatief, wortel
from wijkschool.inhoud.dekking import BESTAND, als_markdown
from wijkschool.inhoud.extra import eigen_lessen
from wijkschool.inhoud.fouten import InhoudFout, op_plek
from wijkschool.inhoud.keuring import controleer_alles, controleer_les
from wijkschool.inhoud.lesbestand import LIJSTEN
from wijkschool.inhoud.pakket import bestanden
from wijkschool.inhoud.schema import als_tekst
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.inhoud.voorbeelden import LES, Voorbeeld, voorbeeld, voorbeelden
from wijkschool.oefening.soorten import SOORTEN

HANDLEIDING = "exercises/README.md"
_TUSSEN = re.compile(r"(<!-- voorbeeld: (?P<naam>[\w-]+) -->\n).*?(<!-- einde voorbeeld -->)", re.DOTALL)


def controleer(bestanden: Iterable[str]) -> list[InhoudFout]:
    """Return all mistakes in these files; without files, in all content of the course.

    A file is one of ``exercises/`` or ``solutions/``: the two of a lesson belong together, so both are checked. It
    may stand outside the course. A folder is checked as a lecturer's own folder.
    """
    paden = [Path(bestand) for bestand in bestanden]
    if not paden:
        return controleer_alles(SOORTEN)
    fouten = [fout for pad in paden for fout in _controleer(pad)]
    return sorted({str(fout): fout for fout in fouten}.values(), key=op_plek)


def _controleer(pad: Path) -> list[InhoudFout]:
    if pad.is_dir() and pad.resolve() != wortel() and pad.name not in LIJSTEN:
        with _eigen_map(pad):
            lessen, fouten = eigen_lessen(SOORTEN)
            return [*fouten, *(fout for les in lessen for fout in controleer_les(les.id, SOORTEN))]
    if not pad.is_file() and not pad.is_absolute() and (wortel() / pad).is_file():
        pad = wortel() / pad
    if not pad.is_file():
        in_map = [str(buur) for buur in sorted(pad.parent.glob("*.yaml"))]
        remedie = bedoel_je(str(pad), in_map, "Kijk de naam na.")
        return [InhoudFout(pad.as_posix(), None, "dit bestand bestaat niet", remedie)]
    if pad.suffix != ".yaml" or pad.resolve().parent.name not in LIJSTEN:
        wat = "dit is geen bestand met oefeningen of oplossingen"
        return [InhoudFout(pad.as_posix(), None, wat, "Kies een .yaml in een map 'exercises' of 'solutions'.")]
    map_ = pad.resolve().parents[1]
    if map_ == wortel():
        return controleer_les(pad.stem, SOORTEN)
    with _eigen_map(map_):
        van_de_map = [fout for fout in eigen_lessen(SOORTEN)[1] if Path(fout.bestand).stem == pad.stem]
        return [*van_de_map, *controleer_les(pad.stem, SOORTEN)]


@contextmanager
def _eigen_map(map_: Path) -> Iterator[None]:
    """Take this folder for the lecturer's own, as ``--extra`` does."""
    eerder = os.environ.get(EXTRA)
    os.environ[EXTRA] = str(map_.resolve())
    try:
        yield
    finally:
        if eerder is None:
            del os.environ[EXTRA]
        else:
            os.environ[EXTRA] = eerder


def soorten_op_een_rij() -> str:
    """Return the kinds of exercise, each with the titles of its examples."""
    titels: dict[str, list[str]] = {}
    for deel in voorbeelden(SOORTEN).values():
        titel = re.search(r"^ *titel: (.*)$", deel.vraag, re.MULTILINE)
        titels.setdefault(deel.soort, []).append(f"{titel[1].strip(chr(34)) if titel else ''} ({deel.id})")
    breedte = max(map(len, titels))
    regels = [f"  {soort:{breedte}}  {'; '.join(namen)}" for soort, namen in titels.items()]
    return "Welke soort? Kies uit:\n" + "\n".join(regels) + "\nBijvoorbeeld: wijkschool nieuw meerkeuze\n"


def om_over_te_nemen(naam: str, les_id: str = "") -> str:
    """Return an example of a kind (or the example with this id), the question and the key, ready to paste.

    With ``les_id`` it gets an id of that lesson. Raises ``LookupError`` (Dutch) for a kind that does not exist.
    """
    deel = voorbeeld(naam, SOORTEN)
    anders = deel.anders
    if les_id:
        deel = deel.voor_les(les_id)
    les = les_id or "<les>"
    regels = [
        f"# Zet dit in exercises/{les}.yaml, onder 'oefeningen:'. Geef het een eigen id en eigen tekst.",
        "",
        deel.vraag,
    ]
    if deel.sleutel:
        regels += [f"# Zet dit in solutions/{les}.yaml, onder 'oplossingen:', met dezelfde id.", "", deel.sleutel]
    else:
        regels += ["# Deze oefening heeft geen oplossing nodig.", ""]
    if anders:
        regels += [f"# Er is nog een voorbeeld van deze soort: wijkschool nieuw {anders[0]}", ""]
    return "\n".join(regels)


def schrijf_hulp() -> dict[str, bool]:
    """Write anew what follows from the content; return per file whether it changed.

    Schemas, the examples in the manual, what ``inhoud.pakket`` makes, the coverage. Raises ``InhoudFout``.
    """
    uit = {}
    for naam, tekst in (hulp() | bestanden() | {BESTAND: als_markdown()}).items():
        pad = wortel() / naam
        uit[naam] = not pad.exists() or pad.read_text(encoding="utf-8") != tekst
        if uit[naam]:
            pad.write_text(tekst, encoding="utf-8", newline="\n")
    return uit


def hulp() -> dict[str, str]:
    """Return what the schemas and the manual should hold now, by the path of the file."""
    uit = {relatief(map_van(soort) / "schema.json"): als_tekst(soort, SOORTEN) for soort in LIJSTEN}
    handleiding = (wortel() / HANDLEIDING).read_text(encoding="utf-8")
    alle = voorbeelden(SOORTEN)
    return uit | {HANDLEIDING: _TUSSEN.sub(lambda t: f"{t[1]}{_in_markdown(alle[t['naam']])}{t[3]}", handleiding)}


def _in_markdown(deel: Voorbeeld) -> str:
    blokken = [f"In `exercises/{LES}.yaml`:\n\n```yaml\n{deel.vraag}```\n"]
    if deel.sleutel:
        kop = f"<details><summary>In <code>solutions/{LES}.yaml</code></summary>"
        blokken.append(f"{kop}\n\n```yaml\n{deel.sleutel}```\n\n</details>\n")
    return "\n" + "\n".join(blokken) + "\n"
