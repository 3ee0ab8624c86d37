"""What pydantic finds wrong, told in Dutch. The table knows all its error types; a test keeps it so."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from wijkschool.inhoud.fouten import VeldFout
from wijkschool.inhoud.tekst import bedoel_je

Plek = tuple[str | int, ...]
Melding = tuple[Plek, str, str]

_TEKST = ("moet tekst zijn", "Zet de waarde tussen aanhalingstekens.")
_HEEL = ("moet een heel getal zijn", "Schrijf alleen cijfers, bijvoorbeeld 20 of -35.")
_GETAL = ("moet een getal zijn", "Schrijf alleen cijfers, met een punt voor de decimalen.")
_JANEE = ("moet ja of nee zijn", "Schrijf true (ja) of false (nee), zonder aanhalingstekens.")
_LIJST = ("moet een lijst zijn", "Zet elk onderdeel op een eigen regel, met '- ' ervoor.")
_VELDEN = ("moet uit velden bestaan", "Zet onder deze regel, verder ingesprongen, regels als 'naam: waarde'.")
_DATUM = ("moet een datum of tijd zijn", "Schrijf een datum als 2005-12-31 en een tijd als 14:30.")
_LEEG = ("is leeg", "Vul het in, of haal de regel weg.")
_ADRES = ("moet een geldig webadres zijn", "Begin met https:// en laat geen spaties staan.")
_KEUS = ("heeft een waarde die niet kan", "Kies een van de waarden die dit veld kent.")
_SOORT = ("heeft een waarde van de verkeerde soort", "Vergelijk het met een veld dat wel goed is.")
_DIEP = ("is te diep in elkaar gestoken", "Maak de opbouw eenvoudiger.")
_NAAM = ("heeft een naam die niet kan", "Gebruik als naam gewone tekst.")

# Per error type: what is wrong with the field, and the remedy. {…} comes from pydantic's context.
ZINNEN: Mapping[str, tuple[str, str]] = {
    "missing": ("ontbreekt", "Voeg een regel '{veld}: …' toe."),
    "extra_forbidden": ("bestaat niet", "Haal het weg."),
    "greater_than": ("moet groter zijn dan {gt}", "Kies een groter getal."),
    "greater_than_equal": ("moet {ge} of meer zijn", "Kies een groter getal."),
    "less_than": ("moet kleiner zijn dan {lt}", "Kies een kleiner getal."),
    "less_than_equal": ("mag hoogstens {le} zijn", "Kies een kleiner getal."),
    "multiple_of": ("moet een veelvoud zijn van {multiple_of}", "Kies een ander getal."),
    "too_short": (
        "heeft {actual_length} onderdelen, het moeten er minstens {min_length} zijn",
        "Vul het aan.",
    ),
    "too_long": (
        "heeft te veel onderdelen, het mogen er hoogstens {max_length} zijn",
        "Haal er een paar weg.",
    ),
    "string_too_short": ("is te kort: minstens {min_length} tekens", "Vul de tekst aan."),
    "string_too_long": ("is te lang: hoogstens {max_length} tekens", "Maak de tekst korter."),
    "string_pattern_mismatch": ("heeft niet de juiste vorm", "Vergelijk het met een veld dat wel goed is."),
    "string_not_ascii": ("mag alleen gewone letters en cijfers hebben", "Haal accenten en tekens weg."),
    "string_unicode": ("heeft een teken dat niet kan", "Typ de tekst opnieuw in."),
    "enum": _KEUS,
    "literal_error": _KEUS,
    "finite_number": ("moet een gewoon getal zijn", "Schrijf alleen cijfers."),
    "int_parsing_size": ("is een veel te groot getal", "Kies een kleiner getal."),
    "none_required": ("moet leeg blijven", "Haal de waarde weg."),
    "union_tag_invalid": _KEUS,
    "union_tag_not_found": ("noemt geen soort", "Voeg een regel 'soort: …' toe."),
    "decimal_max_digits": ("heeft te veel cijfers", "Rond het getal af."),
    "decimal_max_places": ("heeft te veel decimalen", "Rond het getal af."),
    "decimal_whole_digits": ("heeft te veel cijfers", "Kies een kleiner getal."),
    "date_past": ("moet in het verleden liggen", "Kies een eerdere datum."),
    "date_future": ("moet in de toekomst liggen", "Kies een latere datum."),
    "datetime_past": ("moet in het verleden liggen", "Kies een eerdere datum."),
    "datetime_future": ("moet in de toekomst liggen", "Kies een latere datum."),
    "set_item_not_hashable": (
        "heeft een onderdeel dat niet in deze lijst kan",
        "Gebruik alleen tekst of getallen.",
    ),
    "value_error": ("klopt niet", "Pas de waarde aan."),
    "assertion_error": ("klopt niet", "Pas de waarde aan."),
    "unexpected_keyword_argument": ("bestaat niet", "Haal het weg."),
    "multiple_argument_values": ("staat er twee keer", "Haal er een weg."),
    "recursion_loop": _DIEP,
    "recursion_depth_exceeded": _DIEP,
    "json_invalid": _SOORT,
    "invalid_key": _NAAM,
    "default_factory_not_called": (
        "kan niet worden ingevuld door een fout in een ander veld",
        "Herstel dat eerst.",
    ),
    **dict.fromkeys(("string_type", "bytes_type", "json_type"), _TEKST),
    **dict.fromkeys(("bytes_too_short", "bytes_too_long", "bytes_invalid_encoding"), _TEKST),
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float"), _HEEL),
    **dict.fromkeys(("float_type", "float_parsing", "decimal_type", "decimal_parsing"), _GETAL),
    **dict.fromkeys(("fraction_type", "fraction_parsing", "complex_type", "complex_str_parsing"), _GETAL),
    **dict.fromkeys(("bool_type", "bool_parsing"), _JANEE),
    **dict.fromkeys(("list_type", "tuple_type", "set_type", "frozen_set_type", "deque_type"), _LIJST),
    **dict.fromkeys(("iterable_type", "iteration_error", "named_tuple_type"), _LIJST),
    **dict.fromkeys(("dict_type", "frozen_dict_type", "ordered_dict_type", "counter_type"), _VELDEN),
    **dict.fromkeys(("mapping_type", "model_type", "model_attributes_type", "arguments_type"), _VELDEN),
    **dict.fromkeys(("dataclass_type", "dataclass_exact_type"), _VELDEN),
    **dict.fromkeys(("date_type", "date_parsing", "date_from_datetime_parsing"), _DATUM),
    **dict.fromkeys(("date_from_datetime_inexact", "time_type", "time_parsing", "datetime_type"), _DATUM),
    **dict.fromkeys(("datetime_parsing", "datetime_object_invalid", "datetime_from_date_parsing"), _DATUM),
    **dict.fromkeys(("timezone_naive", "timezone_aware", "timezone_offset"), _DATUM),
    **dict.fromkeys(("time_delta_type", "time_delta_parsing"), _DATUM),
    **dict.fromkeys(("url_type", "url_parsing", "url_syntax_violation", "url_too_long", "url_scheme"), _ADRES),
    **dict.fromkeys(("uuid_type", "uuid_parsing", "uuid_version"), _SOORT),
    **dict.fromkeys(("is_instance_of", "is_subclass_of", "callable_type", "needs_python_object"), _SOORT),
    **dict.fromkeys(("no_such_attribute", "get_attribute_error", "frozen_field", "frozen_instance"), _SOORT),
    **dict.fromkeys(("missing_sentinel_error", "ellipsis_error"), _SOORT),
    **dict.fromkeys(("missing_argument", "missing_keyword_only_argument"), ("ontbreekt", "Voeg het toe.")),
    **dict.fromkeys(("unexpected_positional_argument", "missing_positional_only_argument"), _SOORT),
}


def vertaal(fouten: Iterable[ErrorDetails], model: type[BaseModel]) -> list[Melding]:
    """Return per mistake ``(place in the data, what is wrong, remedy)``, both in Dutch.

    An unknown field that is most likely a slip for one that is missing counts once. A list is not called too
    short when an item in it is wrong: pydantic counts only the sound ones.
    """
    lijst = list(fouten)
    lijst = [
        fout for fout in lijst if not (fout["type"] in {"too_short", "too_long"} and _heeft_dieper(fout, lijst))
    ]
    weg: set[Plek] = set()
    for fout in lijst:
        if fout["type"] == "extra_forbidden" and (goed := _bedoeld(fout, model)):
            weg.add((*fout["loc"][:-1], goed))
    return [
        (_echte_plek(fout["loc"]), *een(fout, model))
        for fout in lijst
        if not (fout["type"] == "missing" and fout["loc"] in weg)
    ]


def een(fout: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:  # noqa: PLR0911  one per case
    """Return what is wrong and the remedy for one mistake as pydantic gives it."""
    soort, plek, context = fout["type"], _echte_plek(fout["loc"]), dict(fout.get("ctx") or {})
    veld = next((str(deel) for deel in reversed(plek) if isinstance(deel, str)), "")
    eigen = context.get("error")
    if isinstance(eigen, VeldFout):
        return eigen.wat, eigen.remedie
    noem = f"het veld '{veld}'" if veld else "dit onderdeel"
    if plek and isinstance(plek[-1], int):
        noem = f"onderdeel {plek[-1] + 1} van '{veld}'" if veld else f"onderdeel {plek[-1] + 1}"
    if isinstance(eigen, Exception) and str(eigen).strip():
        return f"{noem} klopt niet: {str(eigen).strip().rstrip('.')}", "Pas de waarde aan."
    if fout["input"] is None and soort not in {"missing", "extra_forbidden"}:
        return f"{noem} {_LEEG[0]}", _LEEG[1]
    if soort == "string_too_short" and not str(fout["input"]).strip():
        return f"{noem} {_LEEG[0]}", _LEEG[1]
    if soort not in ZINNEN:  # a PydanticCustomError: its author wrote the text
        return f"{noem} klopt niet: {fout['msg'].rstrip('.')}", "Pas de waarde aan."
    wat, remedie = ZINNEN[soort]
    if soort == "extra_forbidden":
        ouder = velden_op(model, fout["loc"][:-1])
        return f"{noem} {wat}", bedoel_je(veld, ouder, _welke_velden(ouder))
    if soort in {"enum", "literal_error"}:
        kan = str(context.get("expected", "")).replace(" or ", ", ").replace("'", "").split(", ")
        return f"{noem} kan niet '{_kort(fout['input'])}' zijn", bedoel_je(fout["input"], kan)
    gegevens = _Gegevens({"veld": veld, **context})
    return f"{noem} {wat.format_map(gegevens)}", remedie.format_map(gegevens)


def velden_op(model: type[BaseModel], plek: Plek) -> tuple[str, ...]:
    """Return the names of the fields that the model knows at this place in its data; empty when unclear."""
    soorten: list[Any] = [model]
    for deel in plek:
        soorten = [kind for soort in soorten for kind in _kinderen(soort, deel)]
    namen = {
        naam: None for soort in soorten for lid in _leden(soort) if _is_model(lid) for naam in lid.model_fields
    }
    return tuple(namen)


def _kinderen(soort: Any, deel: str | int) -> Iterator[Any]:
    for lid in _leden(soort):
        if _is_model(lid):
            if deel in lid.model_fields:
                yield lid.model_fields[str(deel)].annotation
        elif argumenten := [a for a in typing.get_args(lid) if a is not Ellipsis]:
            yield argumenten[-1]  # the item of a list or tuple, the value of a dict


def _leden(soort: Any) -> Iterator[Any]:
    """Yield the members of a union, of an ``Annotated`` its type, and of all else just that."""
    herkomst = typing.get_origin(soort)
    if herkomst is typing.Annotated:
        yield from _leden(typing.get_args(soort)[0])
    elif herkomst in {typing.Union, types.UnionType}:
        for lid in typing.get_args(soort):
            yield from _leden(lid)
    else:
        yield soort


def _is_model(soort: Any) -> bool:
    return isinstance(soort, type) and issubclass(soort, BaseModel)


def _heeft_dieper(fout: ErrorDetails, lijst: list[ErrorDetails]) -> bool:
    plek = fout["loc"]
    return any(len(ander["loc"]) > len(plek) and ander["loc"][: len(plek)] == plek for ander in lijst)


def _bedoeld(fout: ErrorDetails, model: type[BaseModel]) -> str | None:
    advies = bedoel_je(str(fout["loc"][-1]), velden_op(model, fout["loc"][:-1]), "")
    return advies.split("'")[1] if "'" in advies else None


def _welke_velden(namen: tuple[str, ...]) -> str:
    return f"Haal het weg. Dit kan wel: {', '.join(namen)}." if namen else "Haal het weg."


def _echte_plek(plek: Plek) -> Plek:
    """Return the place without the marks that pydantic adds for keys."""
    return tuple(deel for deel in plek if deel != "[key]")


def _kort(waarde: object, hoogstens: int = 40) -> str:
    tekst = str(waarde)
    return tekst if len(tekst) <= hoogstens else tekst[: hoogstens - 1] + "…"


class _Gegevens(dict[str, Any]):
    """Fills in what pydantic gave; what it did not give becomes an ellipsis, never a crash."""

    def __missing__(self, key: str) -> str:
        return "…"
