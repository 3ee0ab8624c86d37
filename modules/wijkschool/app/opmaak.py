"""How the text of a lesson becomes HTML."""

from __future__ import annotations

from typing import Any

from voila.exporter import VoilaMarkdownRenderer


class LesOpmaak(VoilaMarkdownRenderer):
    """Voilà's renderer without the ¶ link behind every heading: to a screen reader it is noise."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "exclude_anchor_links": True})
