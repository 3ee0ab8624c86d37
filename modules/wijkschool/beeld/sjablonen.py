"""The figures of the wijkdossier: drawn once with Altair, without data; a kernel fills in the answers.

They must be legible on a black-and-white printer: shape, outline and label tell what is what, never colour alone.
Rows stand in the order in which they are to be drawn.
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
    """Draw four fields as lines from -100 to 100. Rows: veld, links, rechts, waarde, wat, teken.

    A row without ``waarde`` draws its line only: to put a place on with a pencil.
    """
    import altair as alt  # noqa: PLC0415 - only where a chart is made

    basis = alt.Chart(alt.NamedData(GEGEVENS))
    lijn = basis.mark_rule(color=GRIJS, strokeWidth=1.5).encode(x=alt.XDatum(-100, axis=None), x2=alt.datum(100))
    midden = basis.mark_tick(color=GRIJS, thickness=1.5, size=12).encode(x=alt.XDatum(0, axis=None))
    naam = basis.mark_text(align="left", dy=-38, fontWeight="bold", fontSize=LETTER + 1, color=INKT)
    links = basis.mark_text(align="left", dy=20, fontSize=LETTER, color=GRIJS)
    rechts = basis.mark_text(align="right", dy=20, fontSize=LETTER, color=GRIJS)
    geplaatst = basis.transform_filter("isValid(datum.waarde)")
    punt = geplaatst.mark_point(filled=True, size=210, stroke=INKT, strokeWidth=2, opacity=1)
    label = geplaatst.mark_text(dy=-17, fontSize=LETTER, fontWeight="bold", color=INKT)
    soorten = ["nu", "gewenst"]
    vorm = alt.Shape("wat:N", scale=alt.Scale(domain=soorten, range=["circle", "square"]), legend=None)
    vulling = alt.Fill("wat:N", scale=alt.Scale(domain=soorten, range=["#ffffff", INKT]), legend=None)
    x = alt.X("waarde:Q", scale=alt.Scale(domain=[-100, 100]), axis=None)
    return (
        alt.layer(
            lijn,
            midden,
            naam.encode(x=alt.XDatum(-100, axis=None), text="veld:N"),
            links.encode(x=alt.XDatum(-100, axis=None), text="links:N"),
            rechts.encode(x=alt.XDatum(100, axis=None), text="rechts:N"),
            punt.encode(x=x, shape=vorm, fill=vulling),
            label.encode(x=x, text="teken:N"),
        )
        .encode(y=alt.Y("veld:N", sort=None, axis=None, scale=alt.Scale(paddingInner=0.2)))
        .properties(height=4 * 92)
        .configure_view(stroke=None)
    )


def speelveld_samen() -> alt.LayerChart:
    """Draw the four fields with a lane per filler. Rows: rij, and kop, links, rechts, or baan, or waarde, wat."""
    import altair as alt  # noqa: PLC0415

    basis = alt.Chart(alt.NamedData(GEGEVENS))
    begin, einde = alt.XDatum(-100, axis=None), alt.XDatum(100, axis=None)
    kop = basis.mark_text(align="left", fontWeight="bold", fontSize=LETTER + 1, color=INKT)
    pool = basis.mark_text(fontSize=LETTER, color=GRIJS)
    baan = basis.transform_filter("isValid(datum.baan)")
    lijn = baan.mark_rule(color=GRIJS, strokeWidth=1).encode(x=begin, x2=alt.datum(100))
    midden = baan.mark_tick(color=GRIJS, thickness=1.5, size=10).encode(x=alt.XDatum(0, axis=None))
    naam = baan.mark_text(align="left", fontWeight="bold", fontSize=LETTER, color=INKT)
    soorten = ["nu", "gewenst"]
    vorm = alt.Shape("wat:N", scale=alt.Scale(domain=soorten, range=["circle", "square"]), legend=None)
    vulling = alt.Fill("wat:N", scale=alt.Scale(domain=soorten, range=["#ffffff", INKT]), legend=None)
    punt = basis.transform_filter("isValid(datum.waarde)").mark_point(
        filled=True, size=130, stroke=INKT, strokeWidth=2, opacity=1
    )
    x = alt.X("waarde:Q", scale=alt.Scale(domain=[-112, 100]), axis=None)
    vooraan = alt.XDatum(-112, axis=None)
    return (
        alt.layer(
            kop.encode(x=vooraan, text="kop:N"),  # first: it has all rows, and so their order
            lijn,
            midden,
            pool.mark_text(align="left", fontSize=LETTER, color=GRIJS).encode(x=begin, text="links:N"),
            pool.mark_text(align="right", fontSize=LETTER, color=GRIJS).encode(x=einde, text="rechts:N"),
            naam.encode(x=vooraan, text="baan:N"),
            punt.encode(x=x, shape=vorm, fill=vulling),
        )
        .encode(y=alt.Y("rij:N", sort=None, axis=None))
        .configure_view(stroke=None)
    )


def stijlen() -> alt.LayerChart:
    """Draw bars of the shares of four styles, per filler. Rows: stijl, wie, aandeel, teken."""
    import altair as alt  # noqa: PLC0415

    basis = alt.Chart(alt.NamedData(GEGEVENS))
    staaf = basis.mark_bar(fill=LICHT, stroke=INKT, strokeWidth=1)
    label = basis.mark_text(align="left", dx=5, fontSize=LETTER, color=INKT).encode(text="teken:N")
    schaal = alt.Scale(domain=[0, 100])
    as_x = alt.Axis(title="procent (een schatting)", values=[0, 25, 50, 75, 100], grid=False, labelColor=INKT)
    return (
        alt.layer(staaf, label)
        .encode(
            x=alt.X("aandeel:Q", scale=schaal, axis=as_x),
            y=alt.Y("stijl:N", sort=None, axis=_namen(alt), scale=alt.Scale(paddingInner=0.3)),
            yOffset=alt.YOffset("wie:N", sort=None),
        )
        .configure_view(stroke=None)
    )


def _namen(alt: Any) -> Any:
    """Return an axis of names, without lines."""
    return alt.Axis(title=None, labelFontSize=LETTER, labelColor=INKT, ticks=False, domain=False, labelLimit=210)


def partijen() -> alt.LayerChart:
    """Draw the plane of part 4: trust across, inspiring people up. Rows: partij, x, y, teken."""
    import altair as alt  # noqa: PLC0415

    basis = alt.Chart(alt.NamedData(GEGEVENS))
    vorm = alt.Shape("partij:N", scale=alt.Scale(range=list(VORMEN)), legend=None)
    punt = basis.mark_point(filled=True, size=170, color=GRIJS, stroke=INKT, opacity=1).encode(shape=vorm)
    letter = {"fontSize": LETTER, "color": INKT}
    rechts = basis.transform_filter("datum.x < 3.5").mark_text(align="left", dx=11, **letter)
    links = basis.transform_filter("datum.x >= 3.5").mark_text(align="right", dx=-11, **letter)
    schaal = alt.Scale(domain=[0.5, 5.5], nice=False)

    def as_(titel: str) -> alt.Axis:
        return alt.Axis(title=titel, values=[1, 2, 3, 4, 5], format="d", gridDash=[2, 3], labelColor=INKT)

    x = alt.X("x:Q", scale=schaal, axis=as_("vertrouwen (1 zeer slecht, 5 uitstekend)"))
    y = alt.Y("y:Q", scale=schaal, axis=as_("inspirerende trekkers"))
    woorden = (label.encode(text="teken:N") for label in (rechts, links))
    return alt.layer(punt, *woorden).encode(x=x, y=y).properties(height=320)


def punten() -> alt.LayerChart:
    """Draw per point of part 2 how much it weighs and how good it is. Rows: punt, wie, wat, waarde, teken."""
    import altair as alt  # noqa: PLC0415

    basis = alt.Chart(alt.NamedData(GEGEVENS))
    staaf = basis.transform_filter("datum.wat == 'gewicht'").mark_bar(fill=LICHT, stroke=INKT, strokeWidth=1)
    ruit = basis.transform_filter("datum.wat == 'kwaliteit'").mark_point(
        filled=True, shape="diamond", size=110, color=INKT, opacity=1
    )
    label = (
        basis.transform_filter("datum.teken != ''")
        .mark_text(align="left", dx=9, fontSize=LETTER - 1, color=INKT)
        .encode(text="teken:N")
    )
    as_x = alt.Axis(title=None, values=[0, 1, 2, 3], format="d", gridDash=[2, 3], labelColor=INKT, orient="top")
    return (
        alt.layer(staaf, ruit, label)
        .encode(
            x=alt.X("waarde:Q", scale=alt.Scale(domain=[0, 3.6], nice=False), axis=as_x),
            y=alt.Y("punt:N", sort=None, axis=_namen(alt), scale=alt.Scale(paddingInner=0.25)),
            yOffset=alt.YOffset("wie:N", sort=None),
        )
        .configure_view(stroke=None)
    )


def bord() -> alt.LayerChart:
    """Draw the instrumentenbord: four rows of three steps, done or not. Rows: deel, letter, naam, gedaan, wie."""
    import altair as alt  # noqa: PLC0415

    basis = alt.Chart(alt.NamedData(GEGEVENS))
    rand = {"stroke": INKT, "cornerRadius": 3}
    gedaan = basis.transform_filter("datum.gedaan == 'ja'").mark_rect(fill=LICHT, strokeWidth=1.8, **rand)
    open_ = basis.transform_filter("datum.gedaan != 'ja'").mark_rect(
        fill="white", strokeWidth=1.2, strokeDash=[5, 4], **rand
    )
    letter = {"fontSize": LETTER - 1, "lineHeight": 13, "color": INKT, "baseline": "top"}
    woorden = basis.transform_calculate(regels="split(datum.naam, '|')").mark_text(
        dy=-30, fontWeight="bold", **letter
    )
    wie = basis.transform_calculate(regels="split(datum.wie, '|')").mark_text(dy=4, **letter)
    kop = basis.transform_filter("datum.letter == 'a'").mark_text(
        align="left", fontSize=LETTER + 1, fontWeight="bold", color=INKT, dy=-46
    )
    x = alt.X("letter:O", axis=None, scale=alt.Scale(paddingInner=0.05, paddingOuter=0.02))
    return (
        alt.layer(
            gedaan.encode(x=x),
            open_.encode(x=x),
            woorden.encode(x=x, text="regels:N"),
            wie.encode(x=x, text="regels:N"),
            kop.encode(x=alt.value(4), text="deel:N"),
        )
        .encode(y=alt.Y("deel:N", sort=None, axis=None, scale=alt.Scale(paddingInner=0.34, paddingOuter=0.2)))
        .properties(height=4 * 112)
        .configure_view(stroke=None)
    )


SJABLONEN: dict[str, Callable[[], Any]] = {
    "speelveld": speelveld,
    "speelveld_samen": speelveld_samen,
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
