"""The figure of tekstbox 6.3: what three invented corporaties put into the common pot, and get out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wijkschool.beeld.figuren.basis import INSTITUTIONEEL, LETTER, VRAAG, Figuur
from wijkschool.inhoud import proefconvenant
from wijkschool.inhoud.proefconvenant import PROCENT, corporaties
from wijkschool.kern import convenant
from wijkschool.kern.convenant import vereffen

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

INKT: Final = "#1b2a2e"
PLAATS: Final = "§ 6.4.2, r. 9526-9540"


def _euro(bedrag: int) -> str:
    return f"{bedrag:,} euro".replace(",", ".")


def rekening_tabel() -> pd.DataFrame:
    """Return per corporatie the weight of its task, what it puts in, gets out, and what is left on balance."""
    import pandas as pd  # noqa: PLC0415 - only where a chart is made

    rijen = []
    for corporatie, rekening in zip(corporaties(), vereffen(corporaties(), PROCENT), strict=True):
        werk = "ontvangt" if rekening.netto > 0 else "betaalt"
        rijen.append(
            {
                "Wie (verzonnen)": corporatie.naam,
                "Zwaarte van de taak": f"{float(corporatie.zwaarte):g}",
                "Legt in": _euro(rekening.inleg),
                "Krijgt uit de pot": _euro(rekening.uitkering),
                "Blijft over": f"{werk} {_euro(abs(rekening.netto))}",
                "Plaats in het rapport": PLAATS,
            }
        )
    return pd.DataFrame(rijen)


def teken_rekening() -> alt.LayerChart:
    """Draw two bars per corporatie, in and out, with in words what is left. Source: WRR 2005, § 6.4.2."""
    import altair as alt  # noqa: PLC0415 - see basis
    import pandas as pd  # noqa: PLC0415

    tabel = rekening_tabel()
    rekeningen = vereffen(corporaties(), PROCENT)
    rijen = pd.DataFrame(
        {
            "kop": tabel.iloc[:, 0] + ": " + tabel["Blijft over"],
            "legt in": [rekening.inleg for rekening in rekeningen],
            "krijgt": [rekening.uitkering for rekening in rekeningen],
            "nr": range(len(tabel)),
        }
    )
    soorten = ["legt in", "krijgt"]
    hoogte, ruimte = 25, 3.6
    lang = (
        alt.Chart(rijen)
        .transform_fold(soorten, as_=["wat", "euro"])
        .transform_calculate(
            regel=f"datum.nr * {ruimte} + 1 + indexof({soorten}, datum.wat)",
            tekst="datum.wat + ' ' + replace(format(datum.euro / 1e6, '.1f'), '.', ',') + ' miljoen'",
        )
    )
    y = alt.Y(
        "regel:Q", axis=None, scale=alt.Scale(domain=[-0.7, len(tabel) * ruimte - 0.9], reverse=True, nice=False)
    )
    # Room to the right of the longest bar for its words, on a phone too.
    x = alt.X("euro:Q", axis=None, scale=alt.Scale(domain=[0, max(rijen.krijgt) * 1.9], nice=False))
    balken = lang.mark_bar(height=17, strokeWidth=2).encode(
        y=y,
        x=x,
        x2=alt.datum(0),
        stroke=alt.Color("wat:N", legend=None, scale=alt.Scale(domain=soorten, range=[INSTITUTIONEEL, VRAAG])),
        color=alt.Color("wat:N", legend=None, scale=alt.Scale(domain=soorten, range=["#ffffff", VRAAG])),
    )
    woorden = lang.mark_text(align="left", dx=6, fontSize=LETTER, color=INKT).encode(y=y, x=x, text="tekst:N")
    koppen = (
        alt.Chart(rijen)
        .transform_calculate(regel=f"datum.nr * {ruimte}")
        .mark_text(align="left", fontSize=LETTER, fontWeight="bold", color=INKT)
        .encode(y=y, x=alt.value(0), text="kop:N")
    )
    return (
        alt.layer(balken, woorden, koppen)
        .properties(width="container", height=len(tabel) * ruimte * hoogte)
        .configure_view(stroke=None)
    )


FIGUREN = {
    figuur.naam: figuur
    for figuur in (
        Figuur(
            naam="convenant-vereffening",
            titel="Wie betaalt wie? Drie corporaties en één pot",
            vraag="Wat legt elke corporatie in, wat krijgt zij terug, en wat blijft er over?",
            beschrijving=(
                "Drie verzonnen corporaties onder elkaar, elk met twee balken: een open balk voor wat zij in de "
                "pot legt, en een gevulde balk voor wat zij eruit krijgt. Elke corporatie legt 2 procent van "
                "haar omzet in. De pot gaat uit naar hoe zwaar de taken zijn. Corporatie A heeft de zwaarste "
                "taak: zij legt 1,0 miljoen in en krijgt 1,9 miljoen. Corporatie B legt 0,8 miljoen in en "
                "krijgt 0,6 miljoen. Corporatie C heeft de grootste omzet en de lichtste taak: zij legt 1,2 "
                "miljoen in en krijgt 0,5 miljoen. Samen is wat er overblijft precies 0 euro. Het rapport noemt "
                "geen percentage, geen punten en geen formule: alle getallen zijn van ons."
            ),
            plaats=PLAATS,
            herkomst="zware taak ontvangt, lichte betaalt: bron; alle getallen: modelkeuze",
            bronnen=(),
            gegevens=rekening_tabel,
            teken=teken_rekening,
            model=(proefconvenant, convenant),
        ),
    )
}
