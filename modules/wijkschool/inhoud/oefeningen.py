"""The reader that puts exercises and their solutions together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wijkschool.basis.paden import lespad
from wijkschool.inhoud.fouten import InhoudFout, op_plek
from wijkschool.inhoud.lesbestand import Lesbestand, lees_lesbestand, valideer
from wijkschool.inhoud.modellen import LesOefeningen, Oefening, Sleutel, Soort, Vraag
from wijkschool.inhoud.plaats import STANDAARDBRON, fout_in_plaats
from wijkschool.inhoud.tabellen import bronregels
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.inhoud.vertaling import Plek

__all__ = [
    "LesOefeningen",
    "Oefening",
    "Sleutel",
    "Soort",
    "Vraag",
    "lees_les_oefeningen",
]


def lees_les_oefeningen(les_id: str, soorten: Mapping[str, Soort]) -> LesOefeningen:
    """Read ``exercises/<les_id>.yaml`` and ``solutions/<les_id>.yaml``. Never raises for bad content.

    An exercise with a mistake, in question or key, is left out and told in ``fouten``; the rest stays usable.
    """
    vragen = lees_lesbestand("exercises", les_id)
    fouten = list(vragen.fouten)
    if not vragen.items and not vragen.compleet:
        return LesOefeningen({}, tuple(fouten))
    sleutels = lees_lesbestand("solutions", les_id)
    regels = bronregels()
    oefeningen: dict[str, Oefening] = {}
    nodig = False
    for naam in vragen.items:
        soort, vraag, mis = _vraag(vragen, naam, soorten)
        fouten += mis
        wil_sleutel = bool(soort and soort.sleutel and not (vraag and vraag.zonder_sleutel))
        nodig = nodig or wil_sleutel
        sleutel: Sleutel | None = None
        mis_sleutel: list[InhoudFout] = []
        if soort and naam in sleutels.items:
            sleutel, mis_sleutel = _sleutel(sleutels, naam, soort, vraag, regels)
        elif vraag and wil_sleutel:
            mis_sleutel = [
                vragen.fout(
                    naam,
                    (),
                    f"de oefening '{naam}' heeft geen oplossing",
                    f"Zet de oplossing met deze id in {sleutels.bestand}.",
                )
            ]
            if not sleutels.compleet:
                fouten += [] if sleutels.fouten else mis_sleutel
                continue  # the file with the keys is broken, and that is told below
        fouten += mis_sleutel
        if vraag and not mis_sleutel:
            oefeningen[naam] = Oefening(vraag, sleutel)
    if nodig or sleutels.items or lespad("solutions", les_id).exists():
        fouten += sleutels.fouten
    if vragen.compleet:
        fouten += [
            sleutels.fout(
                naam,
                ("id",),
                f"bij de oplossing '{naam}' hoort geen oefening",
                bedoel_je(
                    naam,
                    vragen.items.keys() - sleutels.items.keys(),
                    f"Haal haar weg, of zet de oefening in {vragen.bestand}.",
                ),
            )
            for naam in sleutels.items
            if naam not in vragen.items
        ]
    return LesOefeningen(oefeningen, tuple(sorted(fouten, key=op_plek)))


def _vraag(
    bestand: Lesbestand, naam: str, soorten: Mapping[str, Soort]
) -> tuple[Soort | None, Vraag | None, list[InhoudFout]]:
    data = bestand.items[naam][1]
    gekozen = data.get("soort")
    if "soort" not in data:
        wat, remedie = (
            "het veld 'soort' ontbreekt",
            f"Voeg een regel 'soort: …' toe. {bedoel_je('', soorten)}",
        )
        return None, None, [bestand.fout(naam, (), wat, remedie)]
    if not isinstance(gekozen, str) or gekozen not in soorten:
        wat = f"de soort '{str(gekozen)[:80]}' bestaat niet"
        return None, None, [bestand.fout(naam, ("soort",), wat, bedoel_je(str(gekozen), soorten))]
    soort = soorten[gekozen]
    vraag, fouten = valideer(soort.vraag, data)
    return soort, vraag, [bestand.fout(naam, plek, *mis) for plek, mis in fouten.items()]  # type: ignore[return-value]


def _sleutel(
    bestand: Lesbestand, naam: str, soort: Soort, vraag: Vraag | None, regels: Mapping[str, int]
) -> tuple[Sleutel | None, list[InhoudFout]]:
    """Return the key, or why it cannot be used. Without ``vraag`` (itself wrong) the two are not compared."""
    if soort.sleutel is None:
        wat = f"een oefening van de soort '{soort.naam}' heeft geen oplossing nodig"
        return None, [bestand.fout(naam, (), wat, "Haal deze oplossing weg.")]
    data = bestand.items[naam][1]
    sleutel, fouten = valideer(soort.sleutel, data)
    for plek, wat, remedie in _plaatsen(data, regels):
        fouten.setdefault(plek, (wat, remedie))
    mis = [bestand.fout(naam, plek, *fout) for plek, fout in fouten.items()]
    if sleutel is None or mis or vraag is None:
        return None, mis
    try:
        mis = [bestand.fout(naam, plek, wat, remedie) for plek, wat, remedie in soort.controleer(vraag, sleutel)]
    except Exception:  # noqa: BLE001  a check that stumbles may not take the other exercises down
        mis = [
            bestand.fout(
                naam,
                (),
                f"de controle van de soort '{soort.naam}' loopt vast op deze oplossing",
                "Vergelijk haar met een oplossing die goed is, en meld dit.",
            )
        ]
    return (None if mis else sleutel), mis  # type: ignore[return-value]


def _plaatsen(
    data: Any, regels: Mapping[str, int], plek: Plek = (), bron: str = STANDAARDBRON, bij: Plek | None = None
) -> Iterator[tuple[Plek, str, str]]:
    """Yield what is wrong with every ``plaats`` in a key; ``bron`` holds for all that stands below it."""
    if isinstance(data, list):
        for nummer, waarde in enumerate(data):
            yield from _plaatsen(waarde, regels, (*plek, nummer), bron, bij)
    elif isinstance(data, dict):
        if isinstance(data.get("bron"), str):
            bron, bij = data["bron"], (*plek, "bron")
        for naam, waarde in data.items():
            hier = (*plek, naam)
            if naam == "plaats" and isinstance(waarde, str) and waarde.strip():
                if mis := fout_in_plaats(waarde.strip(), bron, regels):
                    yield (bij if bij and regels and bron not in regels else hier), *mis
            else:
                yield from _plaatsen(waarde, regels, hier, bron, bij)
