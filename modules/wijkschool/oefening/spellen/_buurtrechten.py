"""What buurtrechten asks: the controls of the three views, and who votes in a setting.

Source: WRR 2005, § 6.5.2, r. 10011-10155 (tekstbox 6.4); § 6.8, r. 10781-10801 (the risks). Plans and residents
stand in ``inhoud.proefstemming``; turnout is modelkeuze.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from wijkschool.inhoud.proefstemming import STIL, VOORSTELLEN, buurtnaam, stemgroepen
from wijkschool.kern.buurtrechten import HEEL, VOORBEELD_RECHTEN, Groep, Stemming
from wijkschool.oefening.bord import Keus, Regelaar, Schuif, Stand, Vinkjes

BUURTEN: Final = ("stationskwartier", "akkerhof", "lytsewier", "koningslaan", "grachtenhoek")
STIJL_BRON: Final = "§ 5.4.1, r. 6248-6250; § 5.4.1, r. 6275-6278; § 5.4.1, r. 6302-6305; § 5.4.1, r. 6325-6328"
POLITIEZORG: Final = "politiezorg"
KIJK: Final = (
    ("stemming", "De stemming"),
    ("geld", "Het geld, in twee lezingen"),
    ("rondes", "Meer rondes"),
)
ALLEEN_BIJ: Final = {
    "stemming": ("buurt", "lijst", "opkomst_stil", "opkomst_rest", "rechten"),
    "geld": ("waarde", "pot", "ondergrens", "samen"),
    "rondes": ("aantal", "inzet", "verlies", "ondergrens", "samen"),
}
"""Which controls are asked in which view; ``kijk`` itself always stands."""


def groepen(bewoners: Mapping[str, int], stand: Stand, gewichten: Mapping[str, Sequence[int]]) -> list[Groep]:
    """Return the four groups that vote in a setting; ``gewichten``: per plan or theme the weight of each style."""
    return stemgroepen(bewoners, stand["opkomst_stil"], stand["opkomst_rest"], gewichten)


def deel_stil(stemming: Stemming) -> float:
    """Return which percentage of the rights that were given comes from the afzijdige and afwachtende residents."""
    stil = sum(aantal for stijl, aantal in stemming.per_groep.items() if stijl in STIL)
    return round(stil * HEEL / stemming.uitgebracht, 1) if stemming.uitgebracht else 0.0


def opkomst_regelaars() -> tuple[Schuif, Schuif]:
    """Return the two controls of who comes."""
    groep = "Hoeveel procent komt stemmen?"
    return (
        Schuif(id="opkomst_stil", label="Van de afzijdige en afwachtende bewoners", groep=groep, eenheid="procent",
               van=0, tot=100, stap=5, begin=20,
               niet_in_de_bron="Het rapport vraagt zich af of deze bewoners komen. Het is daar niet somber over."),
        Schuif(id="opkomst_rest", label="Van de afhankelijke en actieve bewoners", groep=groep, eenheid="procent",
               van=0, tot=100, stap=5, begin=50,
               niet_in_de_bron="Tekstbox 6.6 verwacht een hoge opkomst, maar noemt geen getal."),
    )  # fmt: skip


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls; in each view a part of them is asked."""
    plannen = tuple((naam, plan.naam) for naam, plan in VOORSTELLEN.items())
    alle = tuple(VOORSTELLEN)
    return (
        Keus(id="kijk", label="Waar kijk je naar?", opties=KIJK, begin="stemming"),
        Keus(id="buurt", label="Welke verzonnen buurt stemt?", begin="stationskwartier",
             opties=tuple((naam, buurtnaam(naam)) for naam in BUURTEN)),
        Vinkjes(id="lijst", label="Wat staat er op de lijst?", begin=alle,
                opties=(*plannen, (POLITIEZORG, "Gewone politiezorg")),
                niet_in_de_bron="Deze plannen zijn verzonnen. Het rapport noemt als voorbeeld buurtwachten."),
        *opkomst_regelaars(),
        Schuif(id="rechten", label="Rechten per bewoner", van=1, tot=10, begin=VOORBEELD_RECHTEN,
               niet_in_de_bron="Het rapport noemt vijf, en alleen als voorbeeld."),
        Schuif(id="waarde", label="Lezing 1: wat is één recht waard?", eenheid="euro", van=1, tot=50, begin=10,
               niet_in_de_bron="Een waarde noemt het rapport niet. Er staat: inwisselen tegen contant geld."),
        Schuif(id="pot", label="Lezing 2: hoeveel zit er in de pot?", eenheid="euro", van=5_000, tot=100_000,
               stap=5_000, begin=25_000,
               niet_in_de_bron="Een bedrag noemt het rapport niet. De politiek bepaalt wat elke wijk krijgt."),
        Schuif(id="ondergrens", label="Hoeveel procent van de rechten heeft een plan nodig?", eenheid="procent",
               van=0, tot=30, begin=10,
               niet_in_de_bron="Het rapport zegt: voldoende draagvlak. Hoeveel dat is, staat er niet."),
        Vinkjes(id="samen", label="Welke plannen gaan samen op de lijst?", opties=plannen,
                uitleg="Kies er twee of meer. Hun rechten tellen dan op."),
        Schuif(id="aantal", label="Hoeveel rondes?", van=1, tot=5, begin=3,
               niet_in_de_bron="Het rapport zegt: van tijd tot tijd. Hoe vaak, staat er niet."),
        Vinkjes(id="inzet", label="Welke makers blijven uitleggen wat hun plan doet?", opties=plannen, begin=alle),
        Schuif(id="verlies", label="Wat verliest een plan per ronde zonder uitleg?", eenheid="procent",
               van=0, tot=60, stap=10, begin=30,
               uitleg="Die rechten gaan in dit model naar andere plannen.",
               niet_in_de_bron="Makers moeten steun blijven zoeken. Wat het kost als zij stoppen, staat er niet."),
    )  # fmt: skip
