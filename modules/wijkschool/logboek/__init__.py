"""What the learner did: kept in the browser's own storage, never on the server; and the wijkdossier made of it.

In ``static/``: every exercise mirrors its answer with ``logboek.js`` as it changes, and reads it back when its
page opens with a new kernel; ``schema.js`` holds the versions of an entry, ``bestand.js`` the file, ``buurten.js``
the learner's own buurten. In Python: ``dossier`` makes chapters of answers, ``figuren`` what their figures show,
``naast_elkaar`` lays several fillers side by side, ``word`` writes the Word file; ``widget`` joins the two.
"""
