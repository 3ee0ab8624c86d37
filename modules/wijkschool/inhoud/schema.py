"""JSON Schemas of ``exercises/*.yaml`` and ``solutions/*.yaml``, for editors that complete and check while typing.

They are made from the same pydantic models that check the files, so the two cannot differ. Draft 07, because that
is what the YAML language server knows best.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import models_json_schema

from wijkschool.inhoud.lesbestand import LES_ID, LIJSTEN
from wijkschool.inhoud.modellen import Soort

BESCHRIJVINGEN: Mapping[str, str] = {
    # the common fields
    "id": "Naam van deze oefening of van dit onderdeel. Verander een id nooit: bewaarde antwoorden hangen eraan.",
    "versie": "Begin met 1. Verhoog het nummer als de vraag iets anders gaat vragen.",
    "soort": "De soort oefening.",
    "titel": "Korte titel.",
    "opdracht": "Wat de cursist moet doen.",
    "hint": "Een duwtje. Zeg waar de cursist kan kijken, niet wat het antwoord is.",
    "pool": "Oefeningen van één les met dezelfde pool zijn elkaars alternatief: ‘Probeer een andere’.",
    "uitwerking": "Het uitgewerkte antwoord. De cursist ziet het pas na een echte poging.",
    "herkomst": "bron: het rapport zegt het. afleiding: het volgt eruit. modelkeuze: wij kozen het zelf.",
    "plaats": "Waar het staat: '§ 4.5, r. 5530-5547'. Zet '; ' tussen twee plaatsen.",
    "bron": "De id van een document in datasets/bronnen.csv. Standaard: wrr.",
    "verder_lezen": "Wat er nog meer over te lezen is. Verschijnt na een poging die nog niet goed was.",
    "uitleg": "Waarom het zo is. Zeg nooit alleen ‘goed’ of ‘fout’.",
    "tekst": "De tekst die de cursist leest.",
    "naam": "De naam die de cursist leest.",
    "toelichting": "Eén zin uitleg bij de naam.",
    # per kind
    "spel": "De naam van het spel: een bestand in modules/wijkschool/oefening/spellen/.",
    "stand": "Hoe de regelaars staan: per regelaar een waarde.",
    "doelen": "Wat de cursist moet halen, of wanneer dat gehaald is.",
    "uitkomst": "De naam van de uitkomst van het spel waar dit doel aan hangt.",
    "minstens": "De laagste waarde waarmee het doel gehaald is.",
    "is": "De waarde waarmee het doel gehaald is.",
    "opties": "De opties om uit te kiezen, of de uitleg per optie.",
    "meer": "true: er kunnen meer opties goed zijn. false: precies één.",
    "juist": "Of dit klopt. Bij een stelling: juist, onjuist of verdeeld (de bronnen zijn het niet eens).",
    "gemist": "Uitleg als de cursist deze goede optie niet koos.",
    "stelling": "De stelling waarover de cursist oordeelt.",
    "onjuist": "Uitleg voor wie ‘onjuist’ koos.",
    "verdeeld": "Uitleg voor wie ‘de bronnen zijn het niet eens’ koos.",
    "items": "Wat de cursist op volgorde zet. De volgorde in het bestand is de eerste die de cursist ziet.",
    "van": "Het begin: de naam van de bovenste plaats, of het laagste getal dat goed is.",
    "naar": "De naam van de onderste plaats.",
    "volgorde": "De ids in de goede volgorde.",
    "gelijk": "Groepjes ids waarvan de onderlinge volgorde niet uitmaakt.",
    "paren": "Uitleg bij twee items die in de verkeerde volgorde staan.",
    "voor": "De id van het item dat eerst hoort.",
    "na": "De id van het item dat daarna hoort.",
    "groepen": "De groepen waar een kaart in kan.",
    "kaarten": "De kaarten die de cursist verdeelt, of de uitleg per kaart.",
    "groep": "De id van de goede groep.",
    "anders": "Uitleg per verkeerde groep: de id van de groep en dan de tekst. Bij een doel: uitleg als het nog "
    "niet is gehaald.",
    "buurt": "De naam van de buurt. Verzin er een.",
    "casus": "Het verhaal van de buurt.",
    "eigen": "true: de cursist plaatst de eigen buurt. Er is dan geen oplossing.",
    "assen": "Twee eigen assen voor een vlak: eerst de liggende, dan de staande.",
    "links": "De linkerkant van de as; bij de staande as de onderkant.",
    "rechts": "De rechterkant van de as; bij de staande as de bovenkant.",
    "velden": "De velden van de oefening, of het goede antwoord per veld.",
    "positie": "Het goede antwoord, van -100 (links) tot 100 (rechts). Het getal is altijd modelkeuze.",
    "tolerantie": "Hoe ver ernaast nog goed is.",
    "telt": "false: de bron wijst twee kanten op, dus niets is fout.",
    "te_vraag": "Uitleg voor wie te ver naar links staat.",
    "te_institutioneel": "Uitleg voor wie te ver naar rechts staat.",
    "misvattingen": "Uitleg bij een vergissing die vaak voorkomt.",
    "veld": "Het veld waar dit over gaat.",
    "vanaf": "Het laagste getal waarvoor dit geldt.",
    "tot": "Het hoogste getal waarvoor dit geldt, dat getal zelf ook.",
    "hoogstens": "Hoeveel gerechten de cursist hoogstens mag kiezen. Bij een doel: de hoogste goede waarde.",
    "gerechten": "De gerechten om uit te kiezen, of de uitleg per gerecht.",
    "spoor": "herovering, kansgedreven of (alleen bij een gerecht) beide.",
    "reden": "true: de cursist schrijft bij elk gerecht een reden.",
    "past": "ja: hoort op dit menu. kan: mag. nee: past hier niet.",
    "eerst": "De ids van gerechten die dan ook op het menu moeten staan.",
    "posten": "De posten waarover de cursist verdeelt, of de grenzen per post.",
    "totaal": "Hoeveel er samen te verdelen is.",
    "eenheid": "Wat er verdeeld of gemeten wordt, zoals euro, procent of buurtrechten.",
    "stap": "De kleinste stap waarmee de cursist verdeelt.",
    "te_weinig": "Uitleg als er te weinig naar deze post gaat.",
    "te_veel": "Uitleg als er te veel naar deze post gaat.",
    "gevolgen": "Wat er gebeurt bij een bepaalde verdeling. Het telt niet mee.",
    "als": "Wanneer dit gevolg verschijnt.",
    "post": "De id van de post.",
    "decimalen": "Op hoeveel cijfers achter de komma de cursist afrondt.",
    "gegeven": "De gegevens om mee te rekenen. Ze staan in een tabel boven de vraag.",
    "waarde": "Het getal. In een oplossing schrijf je een punt voor de decimalen, in een vraag Nederlands.",
    "fouten": "Antwoorden die uit een bekende vergissing komen, met uitleg.",
    "figuur": "De naam van een figuur uit de cursus.",
    "getal": "true: de cursist typt een getal in plaats van een optie te kiezen.",
    "zinnen": "Zinnen waarvan er één het antwoord verklaart, of de uitleg per zin.",
    "zin": "De id van de zin die het verklaart.",
    "optie": "De id van de goede optie.",
    "minimum": "Hoeveel woorden de cursist minstens schrijft.",
    "dossier": "true: de tekst komt in het wijkdossier.",
    "punten": "Drie tot vijf punten waarmee de cursist de eigen tekst nakijkt.",
    "voorbeeld": "Een voorbeeld van een goed antwoord. De cursist ziet het pas na de eigen poging.",
    "label": "De vraag boven het invulvak.",
}
"""What a field is for, by its name, where its model does not say so itself."""


def schema(soort: str, soorten: Mapping[str, Soort]) -> dict[str, Any]:
    """Return the JSON Schema of the files in ``exercises`` or ``solutions`` (``soort``)."""
    lijst = LIJSTEN[soort]
    vraag = soort == "exercises"
    modellen = {s.naam: s.vraag if vraag else s.sleutel for s in soorten.values() if vraag or s.sleutel}
    verwijzing, alle = models_json_schema(
        [(model, "validation") for model in modellen.values()], ref_template="#/definitions/{model}"
    )
    per_soort = {naam: verwijzing[model, "validation"] for naam, model in modellen.items()}
    les = {"type": "string", "pattern": f"^{LES_ID.pattern}$"}
    les |= {"description": "De naam van dit bestand, zonder .yaml."}
    titel = {"type": "string", "description": "De titel van je les. Alleen in je eigen map (--extra)."}
    wat = "oefeningen" if vraag else "oplossingen"
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"Wijkschool: {wat}",
        "description": f"Gemaakt met 'wijkschool schema'. Uitleg staat in exercises/README.md. Bestand met {wat}.",
        "type": "object",
        "additionalProperties": False,
        "required": ["les", lijst],
        "properties": {
            "les": les,
            **({"titel": titel} if vraag else {}),
            lijst: {
                "type": "array",
                "description": f"De {wat} van deze les, elk met een streepje ervoor.",
                "items": _per_soort(per_soort) if vraag else {"anyOf": list(per_soort.values())},
            },
        },
        "definitions": {naam: _kaal(data) for naam, data in sorted(alle["$defs"].items())},
    }


def als_tekst(soort: str, soorten: Mapping[str, Soort]) -> str:
    """Return the schema as it stands in its file."""
    return json.dumps(schema(soort, soorten), ensure_ascii=False, indent=1) + "\n"


def _per_soort(verwijzingen: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """Return an item of which ``soort`` tells the model, so that an editor names the field that is wrong."""
    soort = {"enum": list(verwijzingen), "description": BESCHRIJVINGEN["soort"]}
    gevallen = [
        {"if": {"required": ["soort"], "properties": {"soort": {"const": naam}}}, "then": verwijzing}
        for naam, verwijzing in verwijzingen.items()
    ]
    return {"type": "object", "required": ["id", "soort"], "properties": {"soort": soort}, "allOf": gevallen}


def _kaal(data: dict[str, Any]) -> dict[str, Any]:
    """Return a definition without what pydantic adds in English, and with a Dutch description per field."""
    uit = _kort(data)
    uit.pop("description", None)  # the docstring of the class, which is for maintainers
    for naam, veld in uit.get("properties", {}).items():
        if "description" not in veld and naam in BESCHRIJVINGEN:
            # Beside a $ref, draft 07 ignores everything.
            uit["properties"][naam] = {"allOf": [veld]} if "$ref" in veld else veld
            uit["properties"][naam]["description"] = BESCHRIJVINGEN[naam]
    return uit


def _kort(data: Any) -> Any:
    if isinstance(data, list):
        return [_kort(deel) for deel in data]
    if not isinstance(data, dict):
        return data
    keuzes = [deel for deel in data.get("anyOf", ()) if deel != {"type": "null"}]
    if (keuzes and len(keuzes) < len(data["anyOf"])) or len(keuzes) == 1:
        # An empty field is a mistake here; what is not needed is left out.
        rest = keuzes[0] if len(keuzes) == 1 else {"anyOf": keuzes}
        data = {naam: deel for naam, deel in data.items() if naam not in {"anyOf", "default"}} | rest
    # A field may itself be called 'title': only a string is pydantic's own.
    return {naam: _kort(deel) for naam, deel in data.items() if not (naam == "title" and isinstance(deel, str))}
