"""What an application for art in a wijk may promise: for whom, on which text, and in which words.

Source: De wetten, r. 63 (the heading of law 7) and r. 64 (the text below it); WRR 2005, § 3.2.1, r. 1684-1723,
§ 6.4.1, r. 9402-9406 and bijlage 1, r. 11701-11704. The heading promises more than the text; the report says
something else again.

Modelkeuze: to cut it up into eight promises on four levels; that saying nothing is weaker than yes and stronger
than no; which words go with which verdict. Afleiding: to read the heading's new images as a better image. Of the
good effects the text does not say that they come from research.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Final


class Niveau(StrEnum):
    """For whom an effect is (issue: person, buurt, image, value). Their ids are forever."""

    PERSOON = "persoon"
    BUURT = "buurt"
    BEELD = "beeld"
    WAARDE = "waarde"


class Belofte(StrEnum):
    """Something that art or culture might bring."""

    GROEI = "groei"
    SAMENHANG = "samenhang"
    PROBLEMEN = "problemen"
    BETROKKEN = "betrokken"
    WAARDERING = "waardering"
    TROTS = "trots"
    IMAGO = "imago"
    WONINGWAARDE = "woningwaarde"


class Steun(StrEnum):
    """What you rest a promise on."""

    KOP = "kop"
    TEKST = "tekst"
    WRR = "wrr"


class Oordeel(StrEnum):
    """What that says of the promise: it comes, it does not come, or nothing."""

    JA = "ja"
    NEE = "nee"
    ZWIJGT = "zwijgt"


class Woorden(IntEnum):
    """How firm you say it, from mild to firm (modelkeuze)."""

    HOPEN = 1
    VOLGENS = 2
    ONDERZOEK = 3
    BEWEZEN = 4


NIVEAU: Final[Mapping[Belofte, Niveau]] = MappingProxyType({
    Belofte.GROEI: Niveau.PERSOON,
    Belofte.SAMENHANG: Niveau.BUURT,
    Belofte.PROBLEMEN: Niveau.BUURT,
    Belofte.BETROKKEN: Niveau.BUURT,
    Belofte.WAARDERING: Niveau.BUURT,
    Belofte.TROTS: Niveau.BUURT,
    Belofte.IMAGO: Niveau.BEELD,
    Belofte.WONINGWAARDE: Niveau.WAARDE,
})  # fmt: skip
"""For whom a promise is (modelkeuze; the text itself says 'individually' and 'the wijk itself')."""

GEZEGD: Final[Mapping[tuple[Belofte, Steun], tuple[Oordeel, str]]] = MappingProxyType({
    (Belofte.SAMENHANG, Steun.KOP): (Oordeel.JA, "wetten: r. 63"),
    (Belofte.IMAGO, Steun.KOP): (Oordeel.JA, "wetten: r. 63"),
    (Belofte.GROEI, Steun.TEKST): (Oordeel.NEE, "wetten: r. 64"),
    (Belofte.SAMENHANG, Steun.TEKST): (Oordeel.NEE, "wetten: r. 64"),
    (Belofte.PROBLEMEN, Steun.TEKST): (Oordeel.NEE, "wetten: r. 64"),
    (Belofte.BETROKKEN, Steun.TEKST): (Oordeel.JA, "wetten: r. 64"),
    (Belofte.WAARDERING, Steun.TEKST): (Oordeel.JA, "wetten: r. 64"),
    (Belofte.IMAGO, Steun.TEKST): (Oordeel.JA, "wetten: r. 64"),
    (Belofte.WONINGWAARDE, Steun.TEKST): (Oordeel.JA, "wetten: r. 64"),
    (Belofte.SAMENHANG, Steun.WRR): (Oordeel.JA, "§ 6.4.1, r. 9402-9406"),
    (Belofte.BETROKKEN, Steun.WRR): (Oordeel.JA, "§ 3.2.1, r. 1716-1723"),
    (Belofte.TROTS, Steun.WRR): (Oordeel.JA, "bijlage 1, r. 11701-11704"),
})  # fmt: skip
"""Where a text says something of a promise. What is absent, it is silent on. The report speaks of integration,
of feeling owner of a buurt, and of proud residents; to read these as cohesion, involvement and pride is
afleiding."""

VIA: Final[Mapping[Belofte, Belofte]] = MappingProxyType({
    Belofte.WAARDERING: Belofte.BETROKKEN,
    Belofte.WONINGWAARDE: Belofte.IMAGO,
})  # fmt: skip
"""By way of what, in the text, an effect comes. Source: De wetten, r. 64."""

_HOOGSTENS: Final[Mapping[Oordeel, int]] = MappingProxyType({
    Oordeel.NEE: 0,
    Oordeel.ZWIJGT: Woorden.HOPEN,
    Oordeel.JA: Woorden.VOLGENS,
})  # fmt: skip


def oordeel(belofte: Belofte, steun: Steun) -> Oordeel:
    """Return what this text says of this promise. Silence is no denial."""
    return GEZEGD.get((belofte, steun), (Oordeel.ZWIJGT, ""))[0]


def te_stellig(belofte: Belofte, steun: Steun, woorden: Woorden) -> bool:
    """Return whether these words say more than this text does. Against its no, all words do (modelkeuze)."""
    return woorden > _HOOGSTENS[oordeel(belofte, steun)]


@dataclass(frozen=True)
class Aanvraag:
    """An application: what it promises, on which text it rests, and in which words."""

    beloften: frozenset[Belofte]
    steun: Steun
    woorden: Woorden

    def met(self, uit: Oordeel) -> frozenset[Belofte]:
        """Return the promises of which the text says this."""
        return frozenset(een for een in self.beloften if oordeel(een, self.steun) is uit)

    @property
    def te_stellig(self) -> frozenset[Belofte]:
        """The promises that say more than the text does."""
        return frozenset(een for een in self.beloften if te_stellig(een, self.steun, self.woorden))

    @property
    def gedekt(self) -> frozenset[Niveau]:
        """The levels on which at least one promise has the text behind it."""
        return frozenset(NIVEAU[een] for een in self.met(Oordeel.JA))

    @property
    def zonder_tussenstap(self) -> frozenset[Belofte]:
        """The promises that the text lets come by way of another, which is not promised; only of the text."""
        if self.steun is not Steun.TEKST:
            return frozenset()
        return frozenset(een for een, via in VIA.items() if een in self.beloften and via not in self.beloften)
