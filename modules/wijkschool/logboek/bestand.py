"""The logboek file in Python: whose answers it holds, per buurt. The browser writes it (``static/bestand.js``)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any, Final

SOORT: Final = "wijkschool-logboek"
REGISTER: Final = "mijn-buurten"
PROFIEL: Final = "00-mijn-buurt"
SLEUTEL: Final = re.compile(r"(?P<oefening>[\w-]{1,120})(?:@(?P<buurt>[\w-]{1,40}))?")


@dataclass(frozen=True)
class Logboek:
    """What a file holds: ``antwoorden[buurt][oefening]``; the buurt ``None`` has what belongs to no named buurt.

    ``buurten`` gives the ids in order; the first buurt may have the answers below ``None`` (see ``van_buurt``).
    """

    gemaakt: str
    buurten: tuple[str, ...]
    eerste: str | None
    actief: str | None
    antwoorden: dict[str | None, dict[str, Any]] = field(default_factory=dict)

    def van_buurt(self, buurt: str | None) -> dict[str, Any]:
        """Return the answers that hold for a buurt: its own, and of the first one also those without a buurt."""
        zonder = self.antwoorden.get(None, {})
        eigen = self.antwoorden.get(buurt, {}) if buurt else {}
        return {**zonder, **eigen} if buurt in (None, self.eerste) else dict(eigen)

    def naam(self, buurt: str | None) -> str:
        """Return what the learner calls a buurt; ``""`` when nothing was filled in."""
        profiel = self.van_buurt(buurt).get(PROFIEL)
        velden = profiel.get("velden") if isinstance(profiel, dict) else None
        naam = velden.get("naam") if isinstance(velden, dict) else None
        return naam.strip() if isinstance(naam, str) else ""


def lees_bestand(tekst: str) -> Logboek:
    """Read a logboek file of any version. Raises ``ValueError`` (Dutch, with the remedy) when it is none."""
    try:
        gelezen = json.loads(tekst.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise ValueError(
            "Dit bestand is niet te lezen. Het is beschadigd, of geen bestand van Wijkschool."
        ) from None
    regels = gelezen.get("regels") if isinstance(gelezen, dict) else None
    if not isinstance(regels, dict) or gelezen.get("soort") != SOORT:
        raise ValueError("Dit is geen bestand van Wijkschool. Kies een bestand dat je in de cursus hebt bewaard.")
    antwoorden: dict[str | None, dict[str, Any]] = {}
    for naam, regel in regels.items():
        gevonden = SLEUTEL.fullmatch(naam)
        if gevonden and isinstance(regel, dict) and regel.get("antwoord") is not None:
            antwoorden.setdefault(gevonden["buurt"], {})[gevonden["oefening"]] = regel["antwoord"]
    register = antwoorden.get(None, {}).pop(REGISTER, None)
    register = register if isinstance(register, dict) else {}
    lijst = register.get("buurten")
    ids = [b.get("id") for b in lijst if isinstance(b, dict)] if isinstance(lijst, list) else []
    buurten = tuple(i for i in ids if isinstance(i, str))
    eerste, actief = register.get("eerste"), register.get("actief")
    return Logboek(
        str(gelezen.get("gemaakt") or ""),
        buurten,
        eerste if eerste in buurten else None,
        actief if actief in buurten else (buurten[0] if buurten else None),
        antwoorden,
    )
