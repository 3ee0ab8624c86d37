"""What the learner did: kept in the browser's own storage, never on the server.

All of it is in ``static/``: every exercise mirrors its answer with ``logboek.js`` as it changes, and reads it back
when its page opens with a new kernel; ``schema.js`` holds the versions of an entry, ``bestand.js`` the file.
"""
