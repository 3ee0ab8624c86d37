"""What ``wijkschool check`` finds: all that the reader finds, and what an author should know on top of that.

The reader leaves out an exercise that cannot be used. What is added here would not stop an exercise from working,
but would make it a bad one: a hint that gives the answer away, feedback without a reason, a pool of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wijkschool.basis.paden import lespad, map_van, relatief
from wijkschool.inhoud.buurten import controleer_buurten
from wijkschool.inhoud.dossier import lees_hoofdstukken
from wijkschool.inhoud.extra import eigen_lessen, fouten_in_map
from wijkschool.inhoud.fouten import InhoudFout, InhoudFouten, op_plek
from wijkschool.inhoud.leergang import BUITEN_LEERGANG, lees_leergang
from wijkschool.inhoud.lesbestand import Lesbestand, bladeren, lees_lesbestand
from wijkschool.inhoud.modellen import Soort
from wijkschool.inhoud.oefeningen import lees_les_oefeningen
from wijkschool.inhoud.plaats import STANDAARDBRON, fout_in_plaats, zoek_plaatsen
from wijkschool.inhoud.register import TABELLEN
from wijkschool.inhoud.tabellen import bronregels, controleer_tabel
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.inhoud.vertaling import Plek

Mis = tuple[Plek, str, str]

KORTST = 3
"""From how many words a text that stands in the hint counts as given away."""
LANGST = 80
"""How many characters a feedback that tells nothing has at most: a longer one is read as a reason."""

_FEEDBACK = {"uitwerking", "uitleg", "gemist", "anders", "tekst", "voorbeeld", "verder_lezen"}
_FEEDBACK |= {"te_vraag", "te_institutioneel", "te_weinig", "te_veel"}
_NOG_NIET = re.compile(r"\W*(todo|tbd|x{3,}|lorem ipsum\b.*|nog (in te vullen|invullen|doen|schrijven))?\W*")
_ALLEEN_GOED_OF_FOUT = re.compile(
    r"\W*(ja|nee|helaas|jammer)?\W*((dit|dat|je antwoord) (is|klopt)|klopt)?\W*(helaas|niet|helemaal)?\W*"
    r"(goed( zo)?|fout|juist|onjuist|correct|prima|waar)?\W*"
)


def controleer_alles(soorten: Mapping[str, Soort]) -> list[InhoudFout]:
    """Return every mistake in datasets, leergang, exercises and solutions; empty when all is right.

    Includes the lecturer's own folder, when there is one.
    """
    fouten = [fout for naam in TABELLEN for fout in controleer_tabel(naam)[1]]
    fouten += controleer_buurten()[1]
    try:
        lees_hoofdstukken()
    except InhoudFouten as mis:
        fouten += mis.fouten
    lessen: list[str] | None = None
    try:
        lessen = [les.id for les in lees_leergang().lessen]
    except InhoudFouten as mis:
        fouten += mis.fouten
    namen = dict.fromkeys(lessen or [])
    for soort in ("exercises", "solutions"):
        fouten += fouten_in_map(map_van(soort))
        for pad in sorted(map_van(soort).glob("*.yaml")):
            namen[pad.stem] = None
            if lessen is not None and pad.stem not in lessen and not pad.stem.startswith(BUITEN_LEERGANG):
                wat = "deze les staat niet in notebooks/leergang.yaml"
                remedie = bedoel_je(pad.stem, lessen, "Zet de les erbij.")
                fouten.append(InhoudFout(relatief(pad), None, wat, remedie))
    eigen, mis_eigen = eigen_lessen(soorten)
    fouten += mis_eigen
    eerder: dict[str, str] = {}
    for les_id in [*namen, *(les.id for les in eigen)]:
        fouten += controleer_les(les_id, soorten, eerder)
        bestand = lees_lesbestand("exercises", les_id)
        eerder = dict.fromkeys(bestand.items, bestand.bestand) | eerder
    return _op_volgorde(fouten)


def controleer_les(
    les_id: str, soorten: Mapping[str, Soort], elders: Mapping[str, str] | None = None
) -> list[InhoudFout]:
    """Return every mistake in the exercises and the solutions of one lesson.

    ``elders`` gives the ids that are taken, with the file that has them; without it all other files are read.
    """
    if elders is None:
        elders = _ids_elders(les_id)
    vragen, sleutels = lees_lesbestand("exercises", les_id), lees_lesbestand("solutions", les_id)
    fouten = [*lees_les_oefeningen(les_id, soorten).fouten]
    regels = bronregels()
    for naam, (_, vraag) in vragen.items.items():
        if naam in elders:
            wat = f"de id '{naam}' staat ook in {elders[naam]}"
            fouten.append(vragen.fout(naam, ("id",), wat, "Geef elke oefening een eigen id."))
        sleutel = sleutels.items[naam][1] if naam in sleutels.items else {}
        fouten += [vragen.fout(naam, *mis) for mis in _verklapt(vraag, sleutel)]
        fouten += [vragen.fout(naam, *mis) for mis in _plaatsen_in_tekst(vraag, regels)]
    for naam, (_, sleutel) in sleutels.items.items():
        mis_sleutel = [*_zonder_reden(sleutel), *_bronnen(sleutel, regels), *_plaatsen_in_tekst(sleutel, regels)]
        fouten += [sleutels.fout(naam, *mis) for mis in mis_sleutel]
    fouten += _pools(vragen)
    return _op_volgorde(fouten)


def _op_volgorde(fouten: Iterable[InhoudFout]) -> list[InhoudFout]:
    """Return the mistakes by file and line, each of them once."""
    return sorted({str(fout): fout for fout in fouten}.values(), key=op_plek)


def _ids_elders(les_id: str) -> dict[str, str]:
    """Return the ids of all other lessons, with the file that has them."""
    hier = lespad("exercises", les_id)
    paden = {*map_van("exercises").glob("*.yaml"), *hier.parent.glob("*.yaml")} - {hier}
    bestanden = [lees_lesbestand("exercises", pad.stem) for pad in sorted(paden)]
    return {naam: bestand.bestand for bestand in bestanden for naam in bestand.items}


def _verklapt(vraag: dict[str, Any], sleutel: dict[str, Any]) -> Iterator[Mis]:
    """Yield it when the hint holds a right answer word for word."""
    hint = _woorden(vraag.get("hint"))
    for tekst in _goede_teksten(vraag, sleutel):
        woorden = _woorden(tekst)
        if len(woorden.split()) >= KORTST and f" {woorden} " in f" {hint} ":
            wat = f"de hint verklapt het antwoord: '{_kort(tekst)}' staat er letterlijk in"
            yield ("hint",), wat, "Zeg waar de cursist moet kijken, niet wat het antwoord is."
            return


def _goede_teksten(vraag: dict[str, Any], sleutel: dict[str, Any]) -> Iterator[str]:
    """Yield the texts of what is right, whatever the kind: options, groups, sentences, dishes, points."""
    goed = {
        ("opties", "tekst"): [i for i, o in _items(sleutel.get("opties")) if o.get("juist") is True],
        ("groepen", "naam"): [k.get("groep") for _, k in _items(sleutel.get("kaarten"))],
        ("gerechten", "naam"): [i for i, g in _items(sleutel.get("gerechten")) if g.get("past") == "ja"],
        ("zinnen", "tekst"): [sleutel.get("zin")],
    }
    goed["opties", "tekst"].append(sleutel.get("optie"))
    for (lijst, veld), ids in goed.items():
        for deel in _lijst(vraag.get(lijst)):
            if isinstance(deel.get("id"), str) and deel["id"] in ids and isinstance(deel.get(veld), str):
                yield deel[veld]
    for tekst in (*(punt.get("tekst") for punt in _lijst(sleutel.get("punten"))), sleutel.get("voorbeeld")):
        if isinstance(tekst, str):
            yield tekst


def _zonder_reden(sleutel: dict[str, Any]) -> Iterator[Mis]:
    """Yield feedback that tells a learner nothing: dots, a note to oneself, or only 'goed' or 'fout'."""
    for plek, waarde in bladeren(sleutel):
        naam = str(plek[-1]) if plek else ""
        if not isinstance(waarde, str) or not waarde.strip() or not _FEEDBACK & set(plek):
            continue
        if len(waarde) < LANGST and _NOG_NIET.fullmatch(waarde.casefold()):
            yield plek, f"in het veld '{naam}' staat nog geen tekst", "Leg uit waarom het zo is."
        elif len(waarde) < LANGST and _ALLEEN_GOED_OF_FOUT.fullmatch(waarde.casefold()):
            wat = f"het veld '{naam}' zegt alleen of het goed of fout is"
            yield plek, wat, "Leg uit waarom: daar leert een cursist van."


def _bronnen(sleutel: dict[str, Any], regels: Mapping[str, int]) -> Iterator[Mis]:
    """Yield a source that is not in the list, also where no place stands with it."""
    for plek, waarde in bladeren(sleutel):
        # Below 'anders' and 'uitleg' the names are those of groups and choices.
        if not regels or plek[-1:] != ("bron",) or set(plek[-2:-1]) & {"anders", "uitleg"}:
            continue
        if isinstance(waarde, str) and waarde not in regels:
            yield plek, f"de bron '{waarde}' staat niet in datasets/bronnen.csv", bedoel_je(waarde, regels)


def _plaatsen_in_tekst(data: dict[str, Any], regels: Mapping[str, int]) -> Iterator[Mis]:
    """Yield a place within a running text that lies outside its document; the reader checks ``plaats`` itself."""
    for plek, waarde in bladeren(data):
        if isinstance(waarde, str) and plek and plek[-1] != "plaats":
            for gevonden in zoek_plaatsen(waarde):
                if mis := fout_in_plaats(str(gevonden), STANDAARDBRON, regels):
                    yield plek, *mis


def _pools(vragen: Lesbestand) -> Iterator[InhoudFout]:
    """Yield a pool with one member: there is no other question to try."""
    leden: dict[str, list[str]] = {}
    for naam, (_, vraag) in vragen.items.items():
        if isinstance(vraag.get("pool"), str):
            leden.setdefault(vraag["pool"].strip(), []).append(naam)
    for pool, namen in leden.items():
        if len(namen) == 1:
            wat = f"in de pool '{pool}' zit maar één oefening"
            anders = "Zet er een tweede oefening in, of haal de regel weg."
            yield vragen.fout(namen[0], ("pool",), wat, bedoel_je(pool, leden.keys() - {pool}, anders))


def _items(data: Any) -> list[tuple[Any, dict[str, Any]]]:
    return [(i, d) for i, d in data.items() if isinstance(d, dict)] if isinstance(data, dict) else []


def _lijst(data: Any) -> list[dict[str, Any]]:
    return [d for d in data if isinstance(d, dict)] if isinstance(data, list) else []


def _woorden(tekst: object) -> str:
    return " ".join(re.findall(r"\w+", tekst.casefold())) if isinstance(tekst, str) else ""


def _kort(tekst: str, hoogstens: int = 60) -> str:
    return tekst if len(tekst) <= hoogstens else tekst[: hoogstens - 1] + "…"
