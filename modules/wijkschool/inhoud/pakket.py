"""What other tools and people are told of the datasets: ``datapackage.json`` and the counts in ``README.md``.

Both are made from the register and the models, so they cannot say anything else than what the course checks.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from wijkschool.basis.paden import map_van
from wijkschool.inhoud.buurten import buurten
from wijkschool.inhoud.plaats import STANDAARDBRON, VORM
from wijkschool.inhoud.register import TABELLEN
from wijkschool.inhoud.rijen.cursus import Bron
from wijkschool.inhoud.tabel import Tabel
from wijkschool.inhoud.tabellen import lees_tabel

TELKOLOMMEN: Mapping[str, Mapping[str, str]] = {
    "status": {},
    "herkomst": {},
    "terrein_herkomst": {"afleiding": "met een afgeleid terrein", "leeg": "zonder terrein"},
    "herkomst_positie": {},
    "verzonnen": {"ja": "verzonnen"},
}
"""The columns that tell how sure a row is: the first that a table has is counted.

Per value what a reader is told, where the value alone does not say it: that only one column is meant, say.
"""
REGELS = (
    "‘plaats’ en ‘regel’ noemen regels van onze tekstversie van een document. Die tekst zit niet in dit pakket."
)
_TUSSEN = re.compile(r"(<!-- aantallen -->\n).*?(<!-- einde aantallen -->)", re.DOTALL)
_SOORTEN = {"integer": "integer", "number": "number", "boolean": "boolean", "string": "string"}


def aantallen(naam: str) -> dict[str, int]:
    """Return per status (or herkomst) how many rows a table has, most first. Raises as ``lees_tabel``."""
    kolom = telkolom(naam)
    if not kolom:
        return {}
    waarden = (str(getattr(rij, kolom) or "leeg") for rij in lees_tabel(naam))
    return dict(Counter(TELKOLOMMEN[kolom].get(waarde, waarde) for waarde in waarden).most_common())


def telkolom(naam: str) -> str | None:
    """Return the column of a table that is counted, or ``None``."""
    return next((k for k in TELKOLOMMEN if k in TABELLEN[naam].model.model_fields), None)


def datapackage() -> str:
    """Return ``datapackage.json``. Raises ``InhoudFout`` when a table is not right."""
    documenten = {rij.id: rij for rij in lees_tabel("bronnen")}
    pakket = {
        "profile": "data-package",  # not "tabular": the stories of the buurten are YAML
        "name": "wijkschool",
        "title": "Wijkschool: gegevens bij de cursus voor wijkcoördinatoren",
        "description": "Tabellen bij het WRR-rapport Vertrouwen in de buurt (2005) en vier korte stukken over de "
        "wijkaanpak. In eigen woorden, met bij elke rij de plaats in de bron. Wat onze tekst van een bron "
        "verloor, is leeg en nooit ingevuld. Getallen op een schaal en verzonnen buurten zijn van de makers, en "
        f"zo gemerkt. {REGELS}",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "title": "Creative Commons Naamsvermelding 4.0 Internationaal",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }
        ],
        "sources": [_bron(document) for document in documenten.values()],
        "resources": [_resource(naam, tabel, documenten) for naam, tabel in TABELLEN.items()]
        + _verhalen(documenten)
        + _wijkdossier(),
    }
    return json.dumps(pakket, ensure_ascii=False, indent=2) + "\n"


def _resource(naam: str, tabel: Tabel, documenten: Mapping[str, Any]) -> dict[str, Any]:
    bron: dict[str, Any] = {
        "profile": "tabular-data-resource",
        "name": naam,
        "path": f"{naam}.csv",
        "title": tabel.titel,
        "description": tabel.beschrijving,
    }
    if tabel.opmerking:
        bron["opmerking"] = tabel.opmerking
    if tabel.documenten:
        bron["sources"] = [_bron(documenten[id_]) for id_ in tabel.documenten]
    sleutels: list[dict[str, Any]] = [
        {"fields": [v.kolom], "reference": {"resource": "" if v.tabel == naam else v.tabel, "fields": ["id"]}}
        for v in tabel.verwijzingen
        if not v.lijst
    ]
    if naam != "bronnen":
        sleutels += [
            {"fields": [kolom], "reference": {"resource": "bronnen", "fields": ["id"]}}
            for kolom in tabel.model.model_fields
            if kolom.startswith("bron")
        ]
    schema = tabel.model.model_json_schema()
    velden = [_veld(kolom, veld, schema, tabel) for kolom, veld in schema["properties"].items()]
    return bron | {
        "licenses": [{"name": "CC-BY-4.0"}],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": velden,
            "missingValues": [""],
            "primaryKey": list(tabel.sleutel),
            **({"foreignKeys": sleutels} if sleutels else {}),
        },
    }


def _bron(document: Bron) -> dict[str, Any]:
    """Return a source: what it says of itself. Where it names no author or no year, none is given."""
    uit: dict[str, Any] = {"title": document.titel, "path": document.bestand}
    if document.auteur:
        uit["author"] = document.auteur
    if document.jaar:
        uit["year"] = document.jaar
    return uit


def _veld(naam: str, veld: Mapping[str, Any], schema: Mapping[str, Any], tabel: Tabel) -> dict[str, Any]:
    """Return a field of Table Schema from one of JSON Schema; raises ``ValueError`` for what has none."""
    keuzen = [_volg(keus, schema) for keus in veld.get("anyOf", [veld])]
    leeg = any(keus.get("type") == "null" for keus in keuzen)
    (soort,) = (keus for keus in keuzen if keus.get("type") != "null")
    waarden = [soort["const"]] if "const" in soort else soort.get("enum")
    eisen: dict[str, Any] = {} if leeg else {"required": True}
    if tabel.sleutel == (naam,):
        eisen["unique"] = True
    for van, naar in (("minimum", "minimum"), ("maximum", "maximum"), ("pattern", "pattern")):
        if van in soort or van in veld:
            eisen[naar] = soort.get(van, veld.get(van))
    if naam.startswith("plaats"):
        eisen["pattern"] = VORM
    if waarden:
        eisen["enum"] = waarden
    uit = {"name": naam, "type": _SOORTEN[soort.get("type", "string")], "description": veld["description"]}
    if "unit" in veld:
        uit["unit"] = veld["unit"]
    return uit | ({"constraints": eisen} if eisen else {})


def _volg(keus: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    return schema["$defs"][keus["$ref"].rsplit("/", 1)[-1]] if "$ref" in keus else keus


def _verhalen(documenten: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the stories of the fictional buurten: files beside the tables."""
    return [
        {
            "name": f"buurt-{id_.replace('_', '-')}",
            "path": f"buurten/{id_}.yaml",
            "title": f"Verhaal van {buurt.verhaal.naam} (verzonnen)",
            "description": "Dossier, stemmen van bewoners, en kenmerken. De buurt is verzonnen. Alleen wat bij "
            "een kenmerk onder ‘uit_de_bron’ staat, komt uit het rapport, met de plaats erbij. De cijfers staan "
            "in buurten.csv, op de rij met dezelfde id. YAML met de velden id, naam, verzonnen, dossier, stemmen "
            "(wie, zegt) en kenmerken (id, kenmerk, uit_de_bron, veld, kant, herkomst, plaats).",
            "sources": [_bron(documenten[STANDAARDBRON])],
            "format": "yaml",
            "mediatype": "application/yaml",
            "encoding": "utf-8",
            "licenses": [{"name": "CC-BY-4.0"}],
        }
        for id_, buurt in buurten().items()
    ]


def _wijkdossier() -> list[dict[str, Any]]:
    """Return the chapters of the wijkdossier, and the worked example: files beside the tables."""
    deel = {"encoding": "utf-8", "licenses": [{"name": "CC-BY-4.0"}]}
    return [
        {
            "name": "wijkdossier",
            "path": "wijkdossier.yaml",
            "title": "De hoofdstukken van het wijkdossier",
            "description": "Per hoofdstuk de oefeningen die het vullen. De indeling is van ons: modelkeuze. YAML: "
            "een lijst hoofdstukken, elk met id, titel, inleiding en uit; wat een veld betekent, staat bovenaan.",
            "format": "yaml",
            "mediatype": "application/yaml",
        }
        | deel,
        {
            "name": "voorbeeld-wijkdossier",
            "path": "voorbeeld-wijkdossier.json",
            "title": "Een heel wijkdossier (verzonnen)",
            "description": "Antwoorden zoals een cursist ze bewaart, over een buurt die niet bestaat. Alles is "
            "verzonnen: er is geen bron. JSON; onder ‘regels’ staat per oefening het antwoord, en ‘schema’ is het "
            "nummer van de vorm.",
            "format": "json",
            "mediatype": "application/json",
        }
        | deel,
    ]


def met_aantallen(tekst: str) -> str:
    """Return the README with the counts of now between its two marks."""
    regels = ["| tabel | rijen | hoe zeker |", "| --- | --- | --- |"]
    for naam, tabel in TABELLEN.items():
        hoe = ", ".join(f"{aantal} {status}" for status, aantal in aantallen(naam).items())
        regels.append(f"| `{naam}` {tabel.titel} | {len(lees_tabel(naam))} | {hoe} |")
    return _TUSSEN.sub(lambda t: f"{t[1]}\n{chr(10).join(regels)}\n\n{t[2]}", tekst)


def bestanden() -> dict[str, str]:
    """Return what these files should hold now, by their path in the course."""
    leesmij = (map_van("datasets") / "README.md").read_text(encoding="utf-8")
    return {"datasets/datapackage.json": datapackage(), "datasets/README.md": met_aantallen(leesmij)}
