"""Right and wrong answers to every kind of exercise, and a learner who gives them with the keyboard.

The answers come from the keys in solutions/99-voorbeelden.yaml, so that the content may change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from browser.hulp import uitslag
from browser.test_oefeningen import tab_naar
from playwright.sync_api import Locator, Page, expect

from wijkschool.inhoud.modellen import Oefening
from wijkschool.inhoud.oefeningen import lees_les_oefeningen
from wijkschool.oefening.soorten import SOORTEN

LES = "99-voorbeelden"
Antwoord = dict[str, Any]
TEKST = "Wij spreken af wie wat overneemt en wanneer dat begint. " * 12
REDEN = "Dat past bij wat er in deze buurt speelt."


def soort_van(oefening: Oefening) -> str:
    """Return the name of the form: its kind, with the plane of two axes as a form of its own."""
    return f"{oefening.vraag.soort}{'-vlak' if getattr(oefening.vraag, 'assen', None) else ''}"


OEFENINGEN = list(lees_les_oefeningen(LES, SOORTEN).oefeningen.values())
VAN_SOORT = {soort_van(oefening): oefening for oefening in reversed(OEFENINGEN)}  # the first of each
MET_SLEUTEL = {soort: oefening for soort, oefening in VAN_SOORT.items() if oefening.sleutel}


def goed_antwoord(oefening: Oefening) -> Antwoord:  # noqa: C901, PLR0911 - one case per kind
    """Return an answer that the key calls right."""
    vraag: Any = oefening.vraag
    sleutel: Any = oefening.sleutel
    match vraag.soort:
        case "meerkeuze":
            return {"keuzes": [naam for naam, optie in sleutel.opties.items() if optie.juist]}
        case "stelling":
            return {"keuze": sleutel.juist, "zekerheid": "zeker"}
        case "rangschik":
            return {"volgorde": list(sleutel.volgorde)}
        case "koppel":
            return {"groepen": {naam: kaart.groep for naam, kaart in sleutel.kaarten.items()}}
        case "positioneer":
            return {"posities": {str(naam): round(veld.positie / 5) * 5 for naam, veld in sleutel.velden.items()}}
        case "stel_menu_samen":
            past = [g.id for g in vraag.gerechten if sleutel.gerechten[g.id].past == "ja"][: vraag.hoogstens]
            return {"gerechten": past, "redenen": dict.fromkeys(past, REDEN)}
        case "verdeel":
            bedragen = {naam: -(-post.van // vraag.stap) * vraag.stap for naam, post in sleutel.posten.items()}
            for naam, post in sleutel.posten.items():
                over = vraag.totaal - sum(bedragen.values())
                bedragen[naam] += min(over, post.tot // vraag.stap * vraag.stap - bedragen[naam])
            return {"bedragen": bedragen}
        case "bereken":
            return {"getal": f"{sleutel.waarde:g}".replace(".", ",")}
        case "lees_af":
            waarde = {"optie": sleutel.optie} if sleutel.optie else {"getal": f"{sleutel.waarde:g}"}
            return waarde | {"zin": sleutel.zin}
        case "speel":
            return {"stand": dict(sleutel.stand)}
        case "open_vraag":
            return {"tekst": TEKST, "zelf": [punt.id for punt in sleutel.punten]}
    raise AssertionError(vraag.soort)


def fout_antwoord(oefening: Oefening) -> Antwoord:  # noqa: C901, PLR0911
    """Return a whole answer that the key does not call right."""
    vraag: Any = oefening.vraag
    sleutel: Any = oefening.sleutel
    goed = goed_antwoord(oefening)
    match vraag.soort:
        case "meerkeuze":
            return {"keuzes": [naam for naam, optie in sleutel.opties.items() if not optie.juist][:1]}
        case "stelling":
            return goed | {"keuze": next(k for k in ("juist", "onjuist") if k != sleutel.juist)}
        case "rangschik":
            return {"volgorde": goed["volgorde"][::-1]}
        case "koppel":
            return {"groepen": dict.fromkeys(goed["groepen"], vraag.groepen[0].id)}
        case "positioneer":
            return {"posities": {naam: -100 if waarde > 0 else 100 for naam, waarde in goed["posities"].items()}}
        case "stel_menu_samen":
            niet = [naam for naam, gerecht in sleutel.gerechten.items() if gerecht.past == "nee"]
            return {"gerechten": niet, "redenen": dict.fromkeys(niet, REDEN)}
        case "verdeel":
            *eerste, laatste = goed["bedragen"]
            return {"bedragen": dict.fromkeys(eerste, 0) | {laatste: vraag.totaal}}
        case "bereken":
            return {"getal": f"{sleutel.fouten[0].waarde:g}".replace(".", ",")}
        case "lees_af":
            zin = next(z.id for z in vraag.zinnen if z.id != sleutel.zin)
            anders = next((o.id for o in vraag.opties or () if o.id != sleutel.optie), None)
            return ({"optie": anders} if anders else {"getal": "99999"}) | {"zin": zin}
        case "speel":
            return {"stand": dict.fromkeys(sleutel.stand, "3")}
        case "open_vraag":
            return {"tekst": TEKST, "zelf": goed["zelf"][:1]}
    raise AssertionError(vraag.soort)


def plek(page: Page, oefening: Oefening) -> Locator:
    return page.locator(f"#oef-{oefening.vraag.id}")


@dataclass
class Toetsen:
    """A learner with only a keyboard. ``tab=False`` jumps to a part: for tests that are about something else."""

    page: Page
    tab: bool = True
    toets: str = "Tab"
    hoogstens: int = 400

    def naar(self, kiezer: str) -> None:
        if self.tab:
            tab_naar(self.page, kiezer, self.hoogstens, self.toets)
        else:
            self.page.locator(kiezer).first.focus()

    def druk(self, kiezer: str, toets: str = "Enter", keer: int = 1) -> None:
        self.naar(kiezer)
        for _ in range(keer):
            self.page.keyboard.press(toets)

    def kies(self, invoer: str) -> None:
        """Choose a radio button: to its group, then the arrows to the button."""
        self.naar(f"[name='{self.page.locator(f'#{invoer}').get_attribute('name')}']")
        for _ in range(20):
            if self.page.evaluate("document.activeElement.id") == invoer:
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        assert self.page.locator(f"#{invoer}").is_checked()

    def kies_uit(self, lijst: str, optie: str) -> None:
        """Choose from a list to pull down: to it, then the arrow down to the option."""
        self.druk(f"#{lijst}", "Home")
        for _ in range(20):
            if self.page.locator(f"#{lijst}").input_value() == optie:
                return
            self.page.keyboard.press("ArrowDown")
        pytest.fail(f"met de pijlen kom je niet bij {optie}")

    def typ(self, invoer: str, tekst: str) -> None:
        self.druk(f"#{invoer}", "ControlOrMeta+a")
        self.page.keyboard.insert_text(tekst)

    def zet_op_volgorde(self, id_: str, volgorde: list[str]) -> None:
        """Move every item up to its place, from the top: the next one is always further down."""
        for doel, naam in enumerate(volgorde):
            items = self.page.locator(f"#{id_} .volgorde > li").all()
            nu = [li.get_attribute("data-id") for li in items].index(naam)
            if nu > doel:
                self.druk(f"#{id_} li[data-id='{naam}'] button", "Alt+ArrowUp", nu - doel)

    def schuif(self, invoer: str, waarde: int) -> None:
        self.druk(f"#{invoer}", "Home")
        groot, klein = divmod(waarde + 100, 25)
        for toets, keer in (("Shift+ArrowRight", groot), ("ArrowRight", klein // 5)):
            for _ in range(keer):
                self.page.keyboard.press(toets)

    def vul_in(self, oefening: Oefening, antwoord: Antwoord) -> None:  # noqa: C901, PLR0912
        id_ = f"oef-{oefening.vraag.id}"
        match oefening.vraag.soort:
            case "meerkeuze":
                for naam in antwoord["keuzes"]:
                    self.kies(f"{id_}-{naam}")
            case "stelling" | "lees_af":
                for deel, naam in antwoord.items():
                    if deel == "getal":
                        self.typ(f"{id_}-getal", naam)
                    else:
                        self.kies(f"{id_}-{deel}-{naam}")
            case "rangschik":
                self.zet_op_volgorde(id_, antwoord["volgorde"])
            case "koppel":
                for kaart, groep in antwoord["groepen"].items():
                    self.kies(f"{id_}-{kaart}-{groep}")
            case "positioneer":
                for veld, waarde in antwoord["posities"].items():
                    self.schuif(f"{id_}-{veld}", waarde)
            case "stel_menu_samen":
                for naam in antwoord["gerechten"]:
                    self.druk(f"#{id_}-{naam}", "Space")
                    self.typ(f"{id_}-{naam}-reden", antwoord["redenen"][naam])
            case "verdeel":
                for post, bedrag in antwoord["bedragen"].items():
                    self.typ(f"{id_}-{post}", str(bedrag))
            case "speel":
                for naam, waarde in antwoord["stand"].items():
                    self.kies(f"{id_}-r-{naam}-{waarde}")
            case "bereken":
                self.typ(f"{id_}-getal", antwoord["getal"])
            case "open_vraag":
                self.typ(f"{id_}-tekst", antwoord["tekst"])
            case soort:
                pytest.fail(f"geen toetsen voor {soort}")

    def kijk_na(self, oefening: Oefening, antwoord: Antwoord) -> str:
        """Check the answer; of an open question also tick the points and say that the list is done."""
        id_ = f"#oef-{oefening.vraag.id}"
        self.druk(f"{id_} button[type=submit]")
        uitslag(self.page, oefening.vraag.id)
        if oefening.vraag.soort == "open_vraag":
            self.page.locator(f"{id_} .rubriek input").first.wait_for()
            for naam in antwoord["zelf"]:
                self.druk(f"{id_}-punt-{naam}", "Space")
            self.druk(f"{id_} .rubriek button")
            expect(self.page.locator(f"{id_} .uitslag")).to_contain_text("Volgens jou")
        return uitslag(self.page, oefening.vraag.id)

    def maak(self, soort: str, maak_antwoord: Callable[[Oefening], Antwoord]) -> str:
        """Do one exercise from question to verdict and return the verdict."""
        oefening = MET_SLEUTEL[soort]
        antwoord = maak_antwoord(oefening)
        self.vul_in(oefening, antwoord)
        return self.kijk_na(oefening, antwoord)
