"""Our own templates, for every page that Voilà does not render."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2

from wijkschool.app import kop

SJABLONEN = Path(__file__).parent / "jupyter" / "voila" / "templates" / "wijkschool"


@lru_cache(maxsize=1)
def omgeving() -> jinja2.Environment:
    """Return the environment of the templates; everything is escaped."""
    return jinja2.Environment(loader=jinja2.FileSystemLoader(SJABLONEN), autoescape=True)


def vul(sjabloon: str, **gegevens: Any) -> str:
    """Return a template, filled in."""
    return omgeving().get_template(sjabloon).render(**gegevens)


def pagina(sjabloon: str, base_url: str, **gegevens: Any) -> str:
    """Return a whole page, with what stands around every page of ours."""
    return vul(sjabloon, wijkschool=kop.omlijsting(base_url), **gegevens)
