"""Reading YAML so that every value still knows its line. Only plain data: no tags, no anchors, no objects."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import ConstructorError, SafeConstructor

from wijkschool.basis.paden import relatief
from wijkschool.inhoud.fouten import InhoudFout
from wijkschool.inhoud.tekst import bedoel_je, lees_tekst

Pad = tuple[Hashable, ...]
Regels = dict[Pad, int]
Lader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_TAB = re.compile(r"^[ ]*\t", re.MULTILINE)
_GEWOON = re.compile(r"tag:yaml\.org,2002:(null|bool|int|float|str|timestamp|seq|map)$")
_PUNT = "Een ':' met een spatie erachter mag alleen na de naam van een veld."
_INSPRINGEN = "Kijk of deze regel en de regel erboven even ver inspringen als de andere velden."
_HAAKJES = "Kijk of elk haakje en elk aanhalingsteken ook weer dichtgaat."
# What PyYAML says (a part of it, in English) and what that means for the author of the file.
_SYNTAX = (
    (
        "mapping values are not allowed",
        "hier staat een ':' die niet klopt",
        f"{_PUNT} Zet anders de hele tekst tussen aanhalingstekens.",
    ),
    ("could not find expected ':'", "hier ontbreekt een ':' na de naam van een veld", _INSPRINGEN),
    ("did not find expected key", "dit past niet bij de regels erboven", f"{_INSPRINGEN} {_HAAKJES}"),
    ("did not find expected '-'", "hier hoort een streepje ('- ') te staan", _INSPRINGEN),
    ("block sequence entries are not allowed", "hier mag geen streepje ('- ') staan", _INSPRINGEN),
    ("unexpected end of stream", "een aanhalingsteken gaat niet dicht", _HAAKJES),
    ("unexpected document indicator", "hier staat '---' of '...' midden in een tekst", _HAAKJES),
    ("but found another document", "er staat een tweede '---' in het bestand", "Haal die regel weg."),
    (
        "cannot start any token",
        "een tekst begint met een teken dat dat niet mag (zoals @, % of `)",
        "Zet de tekst tussen aanhalingstekens.",
    ),
    ("',' or", "een lijst tussen haakjes klopt niet", _HAAKJES),
    (
        "escape",
        "na een '\\' staat een teken dat niet kan",
        "Gebruik enkele aanhalingstekens, of schrijf '\\\\'.",
    ),
    ("undefined alias", "een tekst begint met '*'", "Zet de tekst tussen aanhalingstekens."),
    ("alias", "een tekst begint met '*'", "Zet de tekst tussen aanhalingstekens."),
    ("anchor", "een tekst begint met '&'", "Zet de tekst tussen aanhalingstekens."),
    ("tag", "een tekst begint met '!'", "Zet de tekst tussen aanhalingstekens."),
)


def lees_yaml(pad: Path) -> tuple[Any, Regels]:
    """Return the data of a YAML file, and for every path into it the line (from 1) of that field or item.

    ``regels[("oefeningen", 3, "titel")]`` is the line of that key, ``regels[("oefeningen", 3)]`` that of the
    item, ``regels[()]`` that of the whole. Keys are always ``str``, as written. Raises ``InhoudFout`` (Dutch)
    for a file that is missing, empty, not UTF-8, or no plain YAML.
    """
    return ontleed(lees_tekst(pad), relatief(pad))


def ontleed(tekst: str, bestand: str) -> tuple[Any, Regels]:
    """Do what ``lees_yaml`` does, with text that has been read; ``bestand`` is the name for messages."""
    controleer_tekens(tekst, bestand)
    try:
        knoop = yaml.compose(tekst, Loader=Lader)
        if knoop is None:
            raise InhoudFout(bestand, None, "het bestand is leeg", "Vul het, of zet de vorige versie terug.")
        regels: Regels = {(): knoop.start_mark.line + 1}
        return _Bouwer(bestand, regels).waarde(knoop, ()), regels
    except yaml.MarkedYAMLError as fout:
        raise _syntaxfout(fout, bestand) from None
    except yaml.YAMLError:
        raise InhoudFout(
            bestand,
            None,
            "hier staat een teken dat YAML niet kent",
            "Typ de tekst opnieuw in, zonder plakken.",
        ) from None
    except RecursionError:
        raise InhoudFout(
            bestand, None, "er zitten te veel lijsten in elkaar", "Maak de opbouw eenvoudiger."
        ) from None


def ontleed_delen(tekst: str, bestand: str, lijst: str) -> tuple[Any, Regels, list[InhoudFout]]:
    """Read what can be read of a file that ``ontleed`` refuses: the items of its list ``lijst``, one by one.

    Returns the data, the lines, and the mistakes. A file without mistakes gives no mistakes; of a broken one
    the head and every item that is sound come back, with their own lines.
    """
    try:
        return *ontleed(tekst, bestand), []
    except InhoudFout as fout:
        eerste = fout
    data: dict[str, Any] = {}
    regels: Regels = {(): 1}
    fouten: list[InhoudFout] = []
    stukken = list(_stukken(tekst, lijst))
    for nummer, (begin, stuk) in enumerate(stukken):
        try:
            # The empty lines keep the line numbers right.
            deel, plekken = ontleed("\n" * begin + stuk, bestand)
        except InhoudFout as fout:
            if fout.regel is not None:
                fouten.append(fout)
            continue
        if nummer == 0 and isinstance(deel, dict):
            data, regels = deel, plekken
            data[lijst] = []
        elif isinstance(deel, list):
            items = data.setdefault(lijst, [])
            for plek, regel in plekken.items():
                if plek:
                    regels[(lijst, len(items) + plek[0], *plek[1:])] = regel
            items.extend(deel)
    return data, regels, fouten or [eerste]


def regel_van(regels: Regels, plek: Pad) -> int | None:
    """Return the line of ``plek``, or else of the nearest thing that holds it."""
    for eind in range(len(plek), -1, -1):
        if plek[:eind] in regels:
            return regels[plek[:eind]]
    return None


def controleer_tekens(tekst: str, bestand: str) -> None:
    """Raise ``InhoudFout`` for a tab at the start of a line and for characters that YAML does not allow."""
    if tab := _TAB.search(tekst):
        regel = tekst.count("\n", 0, tab.end()) + 1
        raise InhoudFout(
            bestand, regel, "deze regel springt in met een tab", "Gebruik spaties in plaats van tabs."
        )
    if raar := yaml.reader.Reader.NON_PRINTABLE.search(tekst):
        regel = tekst.count("\n", 0, raar.start()) + 1
        raise InhoudFout(bestand, regel, "hier staat een onzichtbaar teken", "Typ deze regel opnieuw in.")


def _stukken(tekst: str, lijst: str) -> Iterator[tuple[int, str]]:
    """Yield ``(lines before it, text)`` of the head, down to ``lijst:``, and then of each item."""
    regels = tekst.split("\n")
    kop = next((n for n, regel in enumerate(regels) if re.match(rf"{lijst}\s*:\s*(#.*)?$", regel)), None)
    if kop is None:
        return
    yield 0, "\n".join(regels[: kop + 1])
    streep = next(
        (re.match(r" *- ", regel) for regel in regels[kop + 1 :] if regel.lstrip().startswith("- ")), None
    )
    if streep is None:
        return
    begin = [n for n in range(kop + 1, len(regels)) if regels[n].startswith(streep[0])]
    for van, tot in zip(begin, [*begin[1:], len(regels)], strict=True):
        yield van, "\n".join(regels[van:tot])


def _syntaxfout(fout: yaml.MarkedYAMLError, bestand: str) -> InhoudFout:
    plek = fout.problem_mark or fout.context_mark
    if "end of stream" in (fout.problem or "") and fout.context_mark:
        plek = fout.context_mark  # where the quote opens, not the end of the file
    regel = plek.line + 1 if plek else None
    for engels, wat, remedie in _SYNTAX:
        if engels in f"{fout.problem} {fout.context}":
            return InhoudFout(bestand, regel, wat, remedie)
    return InhoudFout(bestand, regel, "dit is geen geldige YAML", f"{_INSPRINGEN} {_HAAKJES}")


class _Bouwer:
    """Turns composed nodes into plain data and notes the line of everything on the way."""

    def __init__(self, bestand: str, regels: Regels) -> None:
        self.bestand = bestand
        self.regels = regels
        self.gezien: set[int] = set()
        self.maker = SafeConstructor()

    def waarde(self, knoop: yaml.Node, plek: Pad) -> Any:
        # A node that comes back is an alias; those can also make a small file endlessly big.
        if id(knoop) in self.gezien:
            raise self.fout(knoop, "hier wordt met '*' naar een ander stuk verwezen", "Schrijf het stuk voluit.")
        self.gezien.add(id(knoop))
        if not _GEWOON.match(knoop.tag):
            raise self.fout(
                knoop,
                f"'{knoop.tag.rsplit(':', 1)[-1]}' heeft hier een bijzondere betekenis",
                "Zet de tekst tussen aanhalingstekens.",
            )
        if isinstance(knoop, yaml.MappingNode):
            return self.mapping(knoop, plek)
        if isinstance(knoop, yaml.SequenceNode):
            for nummer, kind in enumerate(knoop.value):
                self.regels[(*plek, nummer)] = kind.start_mark.line + 1
            return [self.waarde(kind, (*plek, nummer)) for nummer, kind in enumerate(knoop.value)]
        try:
            return self.maker.construct_object(knoop)
        except (ConstructorError, ValueError, KeyError, OverflowError):
            raise self.fout(
                knoop, "deze waarde kan niet worden gelezen", "Zet de waarde tussen aanhalingstekens."
            ) from None

    def mapping(self, knoop: yaml.MappingNode, plek: Pad) -> dict[str, Any]:
        uit: dict[str, Any] = {}
        for sleutel, kind in knoop.value:
            if not isinstance(sleutel, yaml.ScalarNode) or sleutel.tag.endswith(":merge"):
                raise self.fout(sleutel, "dit kan geen naam van een veld zijn", bedoel_je("", (), _PUNT))
            naam = sleutel.value
            if naam in uit:
                raise self.fout(sleutel, f"het veld '{naam}' staat hier twee keer", "Haal er een weg.")
            self.regels[(*plek, naam)] = sleutel.start_mark.line + 1
            uit[naam] = self.waarde(kind, (*plek, naam))
        return uit

    def fout(self, knoop: yaml.Node, wat: str, remedie: str) -> InhoudFout:
        return InhoudFout(self.bestand, knoop.start_mark.line + 1, wat, remedie)
