"""The figures of the wijkdossier: drawn once with Altair, without data; a kernel fills in what the learner answered.

They must be legible on a black-and-white printer: shape, outline and a label tell what is what, never colour alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from wijkschool.basis.paden import bouwmap

if TYPE_CHECKING:
    import altair as alt

GEGEVENS: Final = "gegevens"
"""The name under which a specification expects its rows."""
INKT, GRIJS, LICHT = "#1b2a2e", "#4d4d4d", "#d9dfe0"
LETTER = 12
VORMEN = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")


def speelveld() -> alt.LayerChart:
    """Four fields as lines from -100 to 100. Rows: veld, nr, links, rechts, waarde, wat, teken."""
    import altair as alt  # noqa: PLC0415 - only where a chart is made

    basis = alt.Chart(alt.NamedData(GEGEVENS))
    x = alt.X("waarde:Q", scale=alt.Scale(domain=[-100, 100]), axis=None)
    y = alt.Y("veld:N", sort=alt.SortField("nr"), axis=None, scale=alt.Scale(paddingInner=0.2))
    lijn = basis.mark_rule(color=GRIJS, strokeWidth=1.5).encode(y=y, x=alt.datum(-100), x2=alt.datum(100))
    midden = basis.mark_tick(color=GRIJS, thickness=1.5, size=12).encode(y=y, x=alt.datum(0))
    naam = basis.mark_text(align="left", dy=-38, fontWeight="bold", fontSize=LETTER + 1, color=INKT)
    links = basis.mark_text(align="left", dy=20, fontSize=LETTER, color=GRIJS)
    rechts = basis.mark_text(align="right", dy=20, fontSize=LETTER, color=GRIJS)
    punt = basis.mark_point(filled=True, size=230, stroke=INKT, strokeWidth=2, opacity=1)
    label = basis.mark_text(dy=-17, fontSize=LETTER, fontWeight="bold", color=INKT)
    soort = alt.Scale(domain=["nu", "gewenst", "anders"], range=["circle", "square", "diamond"])
    kleur = alt.Scale(domain=["nu", "gewenst", "anders"], range=["#ffffff", INKT, "#8a999d"])
    return (
        alt.layer(
            lijn,
            midden,
            naam.encode(y=y, x=alt.datum(-100), text="veld:N"),
            links.encode(y=y, x=alt.datum(-100), text="links:N"),
            rechts.encode(y=y, x=alt.datum(100), text="rechts:N"),
            punt.encode(
                y=y,
                x=x,
                shape=alt.Shape("wat:N", scale=soort, legend=None),
                fill=alt.Fill("wat:N", scale=kleur, legend=None),
            ),
            label.encode(y=y, x=x, text="teken:N"),
        )
        .properties(height=4 * 92)
        .configure_view(stroke=None)
    )


def stijlen() -> alt.LayerChart:
    """Bars of the shares of four styles, per filler. Rows: stijl, nr, wie, aandeel."""
    import altair as alt  # noqa: PLC0415

    basis = alt.Chart(alt.NamedData(GEGEVENS))
    as_ = alt.Axis(title=None, labelFontSize=LETTER, labelColor=INKT, ticks=False, domain=False, labelLimit=200)
    y = alt.Y("stijl:N", sort=alt.SortField("nr"), axis=as_, scale=alt.Scale(paddingInner=0.3))
    wie = alt.YOffset("wie:N", sort=alt.SortField("volg"))
    x = alt.X(
        "aandeel:Q",
        scale=alt.Scale(domain=[0, 100]),
        axis=alt.Axis(title="procent (een schatting)", values=[0, 25, 50, 75, 100], grid=False, labelColor=INKT),
    )
    staaf = basis.mark_bar(fill=LICHT, stroke=INKT, strokeWidth=1).encode(x=x, y=y, yOffset=wie)
    label = basis.mark_text(align="left", dx=5, fontSize=LETTER, color=INKT)
    return alt.layer(staaf, label.encode(x=x, y=y, yOffset=wie, text="teken:N")).configure_view(stroke=None)


def partijen() -> alt.LayerChart:
    """The plane of part 4: trust across, inspiring people up. Rows: partij, wie, vertrouwen, inspiratie, teken."""
    import altair as alt  # noqa: PLC0415

    basis = alt.Chart(alt.NamedData(GEGEVENS))
    as_ = {
        "values": [1, 2, 3, 4, 5],
        "format": "d",
        "gridDash": [2, 3],
        "labelColor": INKT,
        "titleFontSize": LETTER,
    }
    schaal = alt.Scale(domain=[0.5, 5.5], nice=False)
    x = alt.X("x:Q", scale=schaal, axis=alt.Axis(title="vertrouwen (1 zeer slecht, 5 uitstekend)", **as_))
    y = alt.Y("y:Q", scale=schaal, axis=alt.Axis(title="inspirerende trekkers", **as_))
    vorm = alt.Shape("partij:N", scale=alt.Scale(range=list(VORMEN)), legend=None)
    punt = basis.mark_point(filled=True, size=170, color=GRIJS, stroke=INKT, opacity=1).encode(
        x=x, y=y, shape=vorm
    )
    label = basis.mark_text(align="left", dx=11, fontSize=LETTER, color=INKT).encode(x=x, y=y, text="teken:N")
    return alt.layer(punt, label).properties(height=320)


def punten() -> alt.LayerChart:
    """The points of part 2: how much each weighs and how good it is. Rows: punt, nr, wie, volg, wat, waarde, teken."""
    import altair as alt  # noqa: PLC0415

    basis = alt.Chart(alt.NamedData(GEGEVENS))
    as_ = alt.Axis(
        title=None, labelFontSize=LETTER - 1, labelColor=INKT, ticks=False, domain=False, labelLimit=250
    )
    y = alt.Y("punt:N", sort=alt.SortField("nr"), axis=as_, scale=alt.Scale(paddingInner=0.25))
    wie = alt.YOffset("wie:N", sort=alt.SortField("volg"))
    x = alt.X(
        "waarde:Q",
        scale=alt.Scale(domain=[0, 3.6], nice=False),
        axis=alt.Axis(title=None, values=[0, 1, 2, 3], format="d", gridDash=[2, 3], labelColor=INKT, orient="top"),
    )
    staaf = (
        basis.transform_filter("datum.wat == 'gewicht'")
        .mark_bar(fill=LICHT, stroke=INKT, strokeWidth=1)
        .encode(x=x, y=y, yOffset=wie)
    )
    ruit = (
        basis.transform_filter("datum.wat == 'kwaliteit'")
        .mark_point(filled=True, shape="diamond", size=110, color=INKT, opacity=1)
        .encode(x=x, y=y, yOffset=wie)
    )
    label = (
        basis.transform_filter("datum.teken != ''")
        .mark_text(align="left", dx=9, fontSize=LETTER - 1, color=INKT)
        .encode(x=x, y=y, yOffset=wie, text="teken:N")
    )
    return alt.layer(staaf, ruit, label).configure_view(stroke=None)


def bord() -> alt.LayerChart:
    """The instrumentenbord: four rows of three steps, done or not. Rows: deel, letter, naam, gedaan, wie."""
    import altair as alt  # noqa: PLC0415

    basis = alt.Chart(alt.NamedData(GEGEVENS))
    y = alt.Y("deel:N", sort=alt.SortField("nr"), axis=None, scale=alt.Scale(paddingInner=0.34, paddingOuter=0.2))
    x = alt.X("letter:O", axis=None, scale=alt.Scale(paddingInner=0.05, paddingOuter=0.02))
    kleur = alt.Fill("gedaan:N", scale=alt.Scale(domain=["ja", "nee"], range=[LICHT, "#ffffff"]), legend=None)
    streep = alt.StrokeDash("gedaan:N", scale=alt.Scale(domain=["ja", "nee"], range=[[1, 0], [5, 4]]), legend=None)
    vak = basis.mark_rect(stroke=INKT, strokeWidth=1.5, cornerRadius=3).encode(
        x=x, y=y, fill=kleur, strokeDash=streep
    )
    woorden = basis.transform_calculate(regels="split(datum.naam, '|')").mark_text(
        fontSize=LETTER - 1, lineHeight=13, fontWeight="bold", color=INKT, baseline="top", dy=-32
    )
    wie = basis.transform_calculate(regels="split(datum.wie, '|')").mark_text(
        fontSize=LETTER - 1, lineHeight=13, color=INKT, baseline="top", dy=8
    )
    kop = basis.transform_filter("datum.letter == 'a'").mark_text(
        align="left", fontSize=LETTER + 1, fontWeight="bold", color=INKT, dy=-46
    )
    return (
        alt.layer(
            vak,
            woorden.encode(x=x, y=y, text="regels:N"),
            wie.encode(x=x, y=y, text="regels:N"),
            kop.encode(y=y, x=alt.value(4), text="deel:N"),
        )
        .properties(height=4 * 112)
        .configure_view(stroke=None)
    )


SJABLONEN: dict[str, Callable[[], Any]] = {
    "speelveld": speelveld,
    "stijlen": stijlen,
    "partijen": partijen,
    "punten": punten,
    "bord": bord,
}


def pad_van(naam: str) -> Path:
    """Return where the specification of a figure lies: its name holds a hash of this module and of Altair."""
    som = hashlib.sha256(version("altair").encode() + Path(__file__).read_bytes()).hexdigest()[:16]
    return bouwmap() / "figuren" / f"dossier-{naam}-{som}.json"


def sjabloon(naam: str) -> dict[str, Any]:
    """Return the Vega-Lite specification of a figure, without rows: from ``.bouw``, or made now.

    Raises ``KeyError`` when there is no such figure.
    """
    from wijkschool.beeld.bouw import bewaar  # noqa: PLC0415 - bouw makes these too

    pad = pad_van(naam)
    try:
        return json.loads(pad.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError):
        spec = SJABLONEN[naam]().to_dict(validate=True)
        spec["config"] = spec.get("config", {}) | {"font": "sans-serif", "background": "white"}
        bewaar(pad, json.dumps(spec, ensure_ascii=False))
        return spec


def gevuld(naam: str, rijen: Iterable[Mapping[str, Any]], hoogte: int | None = None) -> dict[str, Any]:
    """Return the specification of a figure with these rows in it; ``hoogte`` in px where it depends on them."""
    spec = sjabloon(naam)
    grootte = {"width": "container"} | ({"height": hoogte} if hoogte else {})
    return spec | grootte | {"datasets": {GEGEVENS: [dict(rij) for rij in rijen]}}
